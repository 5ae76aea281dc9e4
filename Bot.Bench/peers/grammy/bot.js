// A small bot in the style of the library's guide. Run it with TELEGRAM_API (such as http://127.0.0.1:5000), TELEGRAM_TOKEN and, for the
// benchmark, RSVP_DATABASE: then it answers the buttons of cards with a durable place on a list, and polls with the library's runner.
import { Bot, GrammyError } from 'grammy';
import { run } from '@grammyjs/runner';
import { addGreeting, commands } from './greeting.js';
import { answerFrom } from './words.js';

const { TELEGRAM_API, TELEGRAM_TOKEN, RSVP_DATABASE } = process.env;
const bot = new Bot(TELEGRAM_TOKEN, { client: { apiRoot: TELEGRAM_API } });

if (RSVP_DATABASE) bot.callbackQuery(/^rsvp:/, answerFrom(RSVP_DATABASE));
addGreeting(bot);

bot.catch(({ error }) => console.error(error instanceof GrammyError ? error.description : error));

for (const [scope, language, list] of commands) {
  await bot.api.setMyCommands(list, { scope: { type: scope }, language_code: language });
}

if (RSVP_DATABASE) {
  await bot.init();
  const runner = run(bot, { runner: { fetch: { allowed_updates: ['message', 'callback_query'] } } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => runner.stop().then(() => process.exit(0)));
  console.log('ready');
} else {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => bot.stop().then(() => process.exit(0)));
  await bot.start({ onStart: () => console.log('ready') });
}
