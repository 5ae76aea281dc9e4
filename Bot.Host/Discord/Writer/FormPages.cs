using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>Which part of a form is opened.</summary>
internal sealed class FormPages(Catalog catalog, Tokens tokens)
{
    public ModalData Modal(Occasion occasion, Answer answer)
    {
        var form = answer.Form ?? throw new InvalidOperationException("An answer that asks comes with its form.");
        var how = catalog.Of(((Reply.Ask)answer.Reply).Form.Command).Answers;
        return ModalWriter.Write(form, answer.Private, Page(occasion.Input, form), how);
    }

    private int Page(Inbound input, Form form) =>
        input is Inbound.Pressed pressed && tokens.Decode(pressed.Token)?.Press is ContinueForm { Page: var page } ? page : ModalWriter.FirstFault(form);
}
