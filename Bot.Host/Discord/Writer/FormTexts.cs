using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;

namespace Bot.Host.Discord;

/// <summary>What is said around forms, because a modal can be no answer to a modal, and none to a late one.</summary>
internal static class FormTexts
{
    private static readonly Words Continue = new(En: "Continue", Es: "Continuar");
    private static readonly Words SendNow = new(En: "Send as it is", Es: "Enviar así");
    private static readonly Words Ready = new(En: "That took a moment. The form is ready.", Es: "Ha tardado un momento. El formulario está listo.");

    /// <summary>A part of the form is answered.</summary>
    public static Message More(FormId form) => new()
    {
        Text = new(
            En: $"Part {form.Page + 1} of {form.Pages} is kept. The rest is optional: go on, or send it as it is.",
            Es: $"La parte {form.Page + 1} de {form.Pages} está guardada. Lo demás es opcional: continúa o envíalo así."),
        Buttons =
        [
            [
                new Button.Press(Continue, new ContinueForm(form.Session, form.Page + 1)) { Style = ButtonStyle.Main },
                new Button.Press(SendNow, new SendForm(form.Session)),
            ],
        ],
    };

    /// <summary>The form as it stands, with all that is wrong in full, and the way back into it.</summary>
    public static Message Open(Form form)
    {
        var faults = form.Fields.Where(field => field.Error is not null).Select(field => Words.Join(" ", [Bold(field.Label), field.Error!]));
        Words[] lines = [form.Problem ?? Words.None, .. faults];
        return new()
        {
            Text = lines.All(line => line.IsEmpty) ? Ready : Words.Join("\n", lines),
            Buttons = [[new Button.Press(Continue, new ContinueForm(form.Id, ModalWriter.FirstFault(form))) { Style = ButtonStyle.Main }]],
        };
    }

    private static Words Bold(Words words) => new(En: new Span.Bold(words.En.ToString()), Es: new Span.Bold(words.Es.ToString()));
}
