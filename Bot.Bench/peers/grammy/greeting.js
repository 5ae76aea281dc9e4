// Commands, a card with buttons that is edited, a file, and answers that only one person sees.
import { InlineKeyboard, InputFile } from 'grammy';

export const commands = [
  ['all_private_chats', '', [{ command: 'greet', description: 'Says hello' }, { command: 'dates', description: 'Sends a calendar' }]],
  ['all_private_chats', 'es', [{ command: 'saluda', description: 'Saluda' }]],
  ['all_group_chats', '', [{ command: 'greet', description: 'Says hello' }]],
];

const card = (count) => ({
  text: `<b>Pottery &amp; tea</b>\n${count} come`,
  options: {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    reply_markup: new InlineKeyboard().text('Going', `go:${count + 1}`).text('Nothing new', `go:${count}`).row()
      .url('Site', 'https://example.org').text('Remove', 'remove'),
  },
});

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function addGreeting(bot) {
  bot.command('start', async (ctx) => {
    await ctx.reply(ctx.match ? `You came by <code>${escaped(ctx.match)}</code>` : 'Welcome', { parse_mode: 'HTML' });
  });

  bot.command(['greet', 'saluda'], async (ctx) => {
    const { text, options } = card(0);
    await ctx.reply(text, { ...options, reply_parameters: { message_id: ctx.msg.message_id } });
  });

  bot.command('dates', async (ctx) => {
    const file = new InputFile(Buffer.from('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'), 'dates.ics');
    await ctx.replyWithDocument(file, { caption: 'Your <i>dates</i>', parse_mode: 'HTML', protect_content: true });
  });

  bot.callbackQuery(/^go:(\d+)$/, async (ctx) => {
    const { text, options } = card(Number(ctx.match[1]));
    await ctx.answerCallbackQuery({ text: 'You are in.', show_alert: true });
    await ctx.editMessageText(text, options);
  });

  bot.callbackQuery('remove', async (ctx) => {
    await ctx.answerCallbackQuery({ url: `https://t.me/${ctx.me.username}?start=from_card` });
    await ctx.deleteMessage();
  });

  bot.on('my_chat_member', async (ctx) => {
    if (ctx.chat.type !== 'private' && ctx.myChatMember.new_chat_member.status === 'member') {
      await ctx.reply(`Hello ${ctx.chat.title}, ${await ctx.getChatMemberCount()} of you`);
    }
  });
}
