// A small bot in the style of the library's guide. Run it with DISCORD_API (such as http://127.0.0.1:5000/api), DISCORD_TOKEN and,
// for the benchmark, RSVP_DATABASE: then it also answers the buttons of cards with a durable place on a list.
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';
import { commands, greet, openForm, takeForm } from './greeting.js';
import { answerFrom } from './card.js';

const { DISCORD_API, DISCORD_TOKEN, RSVP_DATABASE } = process.env;
const rsvp = RSVP_DATABASE ? answerFrom(RSVP_DATABASE) : undefined;

const client = new Client({
  // For the benchmark no more than it needs: events that it does not use would only slow it down.
  intents: rsvp ? [GatewayIntentBits.Guilds] : [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { api: DISCORD_API },
});

client.once(Events.ClientReady, async () => {
  await client.application.commands.set(commands);
  console.log('ready');
});

client.on(Events.ShardResume, (shard, replayed) => console.log(`resumed ${replayed}`));
client.on(Events.Error, (error) => console.error(error));

client.on(Events.InteractionCreate, async (interaction) => {
  try {
    if (interaction.isButton() && interaction.customId.startsWith('rsvp:')) await rsvp(interaction);
    else if (interaction.isChatInputCommand()) await greet(interaction);
    else if (interaction.isAutocomplete()) await interaction.respond([{ name: 'Harbour', value: 'harbour' }]);
    else if (interaction.isButton()) await openForm(interaction);
    else if (interaction.isModalSubmit()) await takeForm(interaction);
  } catch (error) {
    console.error(error.message);
    if (interaction.isRepliable() && !interaction.replied && !interaction.deferred) {
      await interaction.reply({ content: 'Something went wrong.', flags: MessageFlags.Ephemeral }).catch((late) => console.error(late.message));
    }
  }
});

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => client.destroy().then(() => process.exit(0)));
await client.login(DISCORD_TOKEN);
