// A bot for discord.js, as its guide would write it. Unmodified discord.js runs it against the Simulator; the test that starts it acts as
// the people and as fate, and asserts on the Simulator's side. The only thing that is not usual is rest.api.
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  MessageFlags,
  ModalBuilder,
  Partials,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";

const client = new Client({
  rest: { api: process.env.DISCORD_API },
  intents: [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMembers,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.GuildMessageReactions,
    GatewayIntentBits.DirectMessages,
    GatewayIntentBits.MessageContent,
  ],
  partials: [Partials.Channel],
});

const commands = [
  new SlashCommandBuilder()
    .setName("ping")
    .setDescription("Answers pong")
    .addStringOption((option) => option.setName("text").setDescription("What to say").setAutocomplete(true)),
  new SlashCommandBuilder()
    .setName("slow")
    .setDescription("Thinks first")
    .addUserOption((option) => option.setName("whom").setDescription("For whom").setRequired(true)),
  new SlashCommandBuilder().setName("form").setDescription("Opens a dialog"),
  new SlashCommandBuilder().setName("panel").setDescription("Shows a button and a menu"),
];

const heard = [];

client.once(Events.ClientReady, async () => {
  await client.application.commands.set(commands);
  const guild = client.guilds.cache.first();
  console.log(`ready as ${client.user.username} in ${guild.name} with ${guild.channels.cache.size} channel(s)`);
});

client.on(Events.MessageCreate, async (message) => {
  if (message.author.bot) return;
  heard.push(message.content);
  if (message.content === "!ping") await message.reply("pong");
  if (message.content === "!heard") await message.channel.send(`heard ${heard.length}: ${heard.join(" ")}`);
  if (message.content === "!walk") await walk(message);
  if (message.content === "!quit") {
    await client.destroy();
    process.exit(0);
  }
});

// The REST routes that a bot uses most, one after another, through discord.js's own queue.
async function walk(message) {
  const sent = await message.channel.send({
    content: "first",
    embeds: [new EmbedBuilder().setTitle("An embed").setDescription("with text")],
    files: [{ attachment: Buffer.from("bytes"), name: "note.txt" }],
  });
  const edited = await sent.edit("second");
  await edited.react("👍");
  await edited.reactions.cache.first()?.users.remove(client.user.id);
  const fetched = await message.channel.messages.fetch({ message: edited.id, force: true });
  const page = await message.channel.messages.fetch({ limit: 2 });
  const channel = await client.channels.fetch(message.channel.id, { force: true });
  const guild = await client.guilds.fetch({ guild: message.guild.id, force: true });
  const members = await message.guild.members.fetch(); // op 8
  await message.channel.sendTyping();
  const direct = await message.author.send("a direct message");
  await fetched.delete();
  const missing = await message.channel.messages.fetch({ message: fetched.id, force: true }).catch((error) => error.code);
  await message.channel.send(
    `walked ${[edited.content, sent.attachments.size, page.size, channel.name, guild.name, members.size, direct.channel.isDMBased(), missing].join(",")}`,
  );
}

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed}!`, value: `${typed}!` }]);
  } else if (interaction.isChatInputCommand()) await command(interaction);
  else if (interaction.isButton()) await interaction.update({ content: `clicked by ${interaction.user.username}`, components: [] });
  else if (interaction.isStringSelectMenu()) await interaction.reply(`chosen: ${interaction.values.join(" and ")}`);
  else if (interaction.isModalSubmit())
    await interaction.reply({ content: `form: ${interaction.fields.getTextInputValue("name")}`, flags: MessageFlags.Ephemeral });
});

async function command(interaction) {
  switch (interaction.commandName) {
    case "ping": {
      const answer = await interaction.reply({ content: `pong ${interaction.options.getString("text") ?? ""}`.trim(), withResponse: true });
      await interaction.followUp(`follow-up to ${answer.resource.message.content}`);
      break;
    }
    case "slow":
      await interaction.deferReply();
      await interaction.editReply(`done for ${interaction.options.getUser("whom").username}`);
      break;
    case "form": {
      const name = new TextInputBuilder().setCustomId("name").setLabel("Your name").setStyle(TextInputStyle.Short);
      await interaction.showModal(
        new ModalBuilder().setCustomId("form").setTitle("A form").addComponents(new ActionRowBuilder().addComponents(name)),
      );
      break;
    }
    case "panel": {
      const button = new ButtonBuilder().setCustomId("button").setLabel("Click").setStyle(ButtonStyle.Primary);
      const menu = new StringSelectMenuBuilder().setCustomId("menu").setMaxValues(2).addOptions(["tea", "coffee"].map((value) => ({ label: value, value })));
      await interaction.reply({
        content: "a panel",
        components: [new ActionRowBuilder().addComponents(menu), new ActionRowBuilder().addComponents(button)],
      });
    }
  }
}

client.on(Events.ShardResume, (_, replayed) => console.log(`resumed, ${replayed} replayed`));
client.on(Events.Error, (error) => console.log(`error: ${error.stack}`));
if (process.env.DEBUG_BOT) client.on(Events.Debug, (line) => console.log(line));
process.on("unhandledRejection", (error) => {
  console.log(`unhandled: ${error.stack}`);
  process.exit(1);
});

await client.login(process.env.DISCORD_TOKEN);
