// The gateway half of discord.js alone, because the version inside discord.js 14 can only inflate with a native add-on and this one does
// it with Node's own zlib: transport compression as discord.js reads it.
import { REST } from "@discordjs/rest";
import { CompressionMethod, WebSocketManager, WebSocketShardEvents } from "@discordjs/ws";
import { GatewayDispatchEvents, GatewayIntentBits, Routes } from "discord-api-types/v10";

const rest = new REST({ api: process.env.DISCORD_API }).setToken(process.env.DISCORD_TOKEN);
const manager = new WebSocketManager({
  token: process.env.DISCORD_TOKEN,
  intents: GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.MessageContent,
  compression: CompressionMethod.ZlibNative,
  rest,
});

const heard = [];

manager.on(WebSocketShardEvents.Dispatch, async (payload) => {
  if (payload.t !== GatewayDispatchEvents.MessageCreate || payload.d.author.bot) return;
  heard.push(payload.d.content);
  if (payload.d.content === "!heard") await rest.post(Routes.channelMessages(payload.d.channel_id), { body: { content: `heard ${heard.length}` } });
  if (payload.d.content === "!quit") {
    await manager.destroy();
    process.exit(0);
  }
});
manager.on(WebSocketShardEvents.Error, (error) => console.log(`error: ${error.stack ?? error}`));
manager.on(WebSocketShardEvents.Ready, () => console.log("ready"));
manager.on(WebSocketShardEvents.Resumed, () => console.log("resumed"));

await manager.connect();
