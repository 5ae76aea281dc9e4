// A press on a card of the benchmark is answered with the card as it is now.
import Database from 'better-sqlite3';
import { ActionRowBuilder, ButtonBuilder, ButtonStyle } from 'discord.js';
import { openBook } from '../rsvp.mjs';

export function answerFrom(file) {
  const answer = openBook(Database, file);
  return (interaction) => interaction.update(card(answer(interaction.id, interaction.customId, interaction.user.id)));
}

function card({ id, title, seats, going, waiting }) {
  const button = (label, choice, style) => new ButtonBuilder().setCustomId(`rsvp:${id}:${seats}:${choice}`).setLabel(label).setStyle(style);
  return {
    content: `**${title}**\n${going} of ${seats} going, ${waiting} waiting`,
    components: [new ActionRowBuilder().addComponents(button('Going', 'y', ButtonStyle.Success), button('Not going', 'n', ButtonStyle.Secondary))],
    allowedMentions: { parse: [] },
  };
}
