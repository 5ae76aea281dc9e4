// A slash command with a suggestion, a button under its answer, and a form behind the button.
import {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, ContainerBuilder, LabelBuilder, MessageFlags, ModalBuilder, SlashCommandBuilder,
  TextDisplayBuilder, TextInputBuilder, TextInputStyle,
} from 'discord.js';

export const commands = [
  new SlashCommandBuilder()
    .setName('greet')
    .setDescription('Says hello')
    .setDescriptionLocalization('es-ES', 'Saluda')
    .addStringOption((name) => name.setName('name').setDescription('To whom').setRequired(true).setMaxLength(50))
    .addStringOption((place) => place.setName('place').setDescription('Where').setAutocomplete(true)),
];

export async function greet(interaction) {
  const name = interaction.options.getString('name');
  const row = new ActionRowBuilder().addComponents(
    new ButtonBuilder().setCustomId('sign').setLabel('Sign the book').setStyle(ButtonStyle.Primary));
  await interaction.reply({ content: `Hello ${name}`, components: [row], allowedMentions: { parse: [] } });
  await interaction.followUp({ content: `Only you see that ${name} was greeted.`, flags: MessageFlags.Ephemeral });
}

export async function openForm(interaction) {
  const words = new TextInputBuilder().setCustomId('words').setStyle(TextInputStyle.Paragraph).setMaxLength(200);
  await interaction.showModal(new ModalBuilder()
    .setCustomId('book')
    .setTitle('The book')
    .addLabelComponents(new LabelBuilder().setLabel('Your words').setTextInputComponent(words)));
}

export async function takeForm(interaction) {
  await interaction.deferReply();
  const words = interaction.fields.getTextInputValue('words');
  await interaction.editReply({
    flags: MessageFlags.IsComponentsV2,
    components: [new ContainerBuilder().addTextDisplayComponents(new TextDisplayBuilder().setContent(`${interaction.user.displayName}: ${words}`))],
  });
}
