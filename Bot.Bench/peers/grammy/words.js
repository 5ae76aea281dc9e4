// A press on a card of the benchmark is answered with the words that the app shows.
import Database from 'better-sqlite3';
import { openBook } from '../rsvp.mjs';

export function answerFrom(file) {
  const answer = openBook(Database, file);
  return (ctx) => ctx.answerCallbackQuery(words(answer(ctx.callbackQuery.id, ctx.callbackQuery.data, ctx.from.id)));
}

function words({ title, seats, going, waiting, mine }) {
  const you = mine === 'going' ? 'You are in.' : mine === 'waiting' ? 'You are on the waiting list.' : 'You are out.';
  return `${you} ${title}: ${going} of ${seats} going, ${waiting} waiting`;
}
