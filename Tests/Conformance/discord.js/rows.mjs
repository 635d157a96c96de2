// Rows of the robustness table as unmodified discord.js meets them. `./bench discord-js` starts it once per row, beside a Simulator that
// misbehaves as the row says, and measures on the Simulator's side; what only a caller can see is printed here as JSON.
import { REST } from "@discordjs/rest";
import { Client, Events, GatewayIntentBits } from "discord.js";

const row = process.argv[2];
const channel = process.env.DISCORD_CHANNEL;
const token = row === "unauthorized" ? "not.a.token" : process.env.DISCORD_TOKEN;
const messages = `/channels/${channel}/messages`;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const rest = new REST({ api: process.env.DISCORD_API, version: "10", timeout: row === "post-timeout" ? 500 : 15_000 }).setToken(token);
const create = () => rest.post(messages, { body: { content: "x" } });
const get = (id) => rest.get(`/channels/${id}`).catch(() => {});
const many = (count, call) => Promise.all(Array.from({ length: count }, (_, i) => call(i)));
const edit = (body) => rest.patch(`/channels/${channel}`, { body });

async function timed(act) {
  const start = performance.now();
  await act();
  return Math.round(performance.now() - start);
}

// As long as the row lasts, whatever is still waiting then.
const within = (ms, work) => Promise.race([work, sleep(ms)]);

const rest_rows = {
  "bucket-burst": async () => {
    await create();
    return { ms: await timed(() => many(40, create)) };
  },
  "discovery-burst": async () => ({ ms: await timed(() => many(30, create)) }),
  "discovery-limit-one": async () => ({ ms: await timed(() => many(4, create)) }),
  "overtaking-answers": async () => ({ ms: await timed(() => many(25, create)) }),
  "gcra-bucket": async () => ({ ms: await timed(() => many(25, create)) }),
  "global-50": async () => ({ ms: await timed(() => many(200, (i) => get(i + 1))) }),
  "global-429": async () => {
    get(channel);
    await sleep(200);
    return { ms: await timed(() => many(10, (i) => get(i + 1))) };
  },
  "shared-429": async () => {
    const crowded = many(5, create);
    await sleep(300);
    const ms = await timed(() => rest.get("/users/@me"));
    await crowded;
    return { ms };
  },
  "sub-limit": async () => {
    const renames = many(4, (i) => edit({ name: `n${i}` }));
    await sleep(500);
    const ms = await timed(() => within(20_000, edit({ position: 3 })));
    await within(1_000, renames);
    return { ms };
  },
  "cloudflare-html": async () => {
    for (let i = 0; i < 100; i++) {
      get(i + 1);
      await sleep(20);
    }
    return {};
  },
  "cloudflare-retry-after": async () => {
    for (let i = 0; i < 100; i++) {
      get(i + 1);
      await sleep(20);
    }
    return {};
  },
  "unauthorized": async () => {
    for (let i = 0; i < 10; i++) await get(i + 1);
    return {};
  },
  "webhook-404": async () => {
    for (let i = 0; i < 5; i++) await rest.post("/webhooks/1/gone", { body: { content: "x" }, auth: false }).catch(() => {});
    return {};
  },
  "retry-5xx": async () => {
    await get(channel);
    return {};
  },
  "post-timeout": async () => {
    await create().catch(() => {});
    return {};
  },
  "connection-reset": async () => {
    await create().catch(() => {});
    return {};
  },
  "cancel-queued": async () => {
    await create();
    const abort = new AbortController();
    const waiting = rest.post(messages, { body: { content: "x" }, signal: abort.signal });
    await sleep(100);
    return {
      ms: await timed(async () => {
        abort.abort();
        await waiting.catch(() => {});
      }),
    };
  },
  "header/body-disagree": async () => {
    await get(channel);
    return {};
  },
};

async function gateway() {
  const client = new Client({
    rest: { api: process.env.DISCORD_API },
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
  });
  client.on("error", () => {});
  client.on("debug", () => {});
  let heard = 0;
  client.on(Events.MessageCreate, () => heard++);
  client.once(Events.ClientReady, () => console.log("ready"));
  process.on("unhandledRejection", () => {});
  process.stdin.once("data", () => {
    console.log(JSON.stringify({ heard }));
    process.exit(0);
  });
  await client.login(token);
}

if (rest_rows[row]) {
  console.log(JSON.stringify(await rest_rows[row]()));
  process.exit(0);
}
await gateway();
