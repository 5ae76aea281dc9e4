using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People.Me.Leaving;
using Bot.Core.Storage;

namespace Bot.Core.People.Me.Data;

/// <summary>
/// Says in plain words what is kept about people. It is made of the register (<see cref="IPersonalData.Keeps"/>), so it says what is true.
/// </summary>
public sealed class PrivacyHandler(IEnumerable<IPersonalData> data, IDatabase db) : IHandle<Privacy>, IHandle<OpenPrivacy>
{
    /// <summary>A page is read without scrolling much, and fits on every platform.</summary>
    private const int OnePage = 4;

    private readonly IReadOnlyList<IPersonalData> _data = [.. data.Where(one => one.Keeps.Count > 0)];

    public Task<Reply> Handle(Privacy input, Caller who, CancellationToken ct) => Task.FromResult<Reply>(Reply.OnlyYou((Message)Page(0)));

    public Task<Reply> Handle(OpenPrivacy input, Caller who, CancellationToken ct) =>
        Task.FromResult<Reply>(new Reply.Update((Message)Page(input.Page)));

    private Card Page(int page)
    {
        var pages = (_data.Count + OnePage - 1) / OnePage;
        page = Math.Clamp(page, 0, pages - 1);
        return new(PrivacyTexts.Title)
        {
            Blocks =
            [
                .. page == 0 ? new Block[] { new Block.Paragraph(PrivacyTexts.Intro) } : [],
                .. _data.Skip(page * OnePage).Take(OnePage).SelectMany(one =>
                    new Block[] { new Block.Paragraph(PrivacyTexts.Heading(one.Heading)) }.Concat(one.Keeps.Select(entry => new Block.Paragraph(entry.Text)))),
                .. page == pages - 1 ? new Block[] { new Block.Paragraph(PrivacyTexts.Gone(db.Scrubs)) } : [],
            ],
            Buttons =
            [
                .. pages < 2 ? [] : new[] { Turning(page, pages) },
                [new Button.Press(PrivacyTexts.MyData, new RunCommand("mydata")), new Button.Press(PrivacyTexts.ForgetMe, new OpenForget())],
                [new Button.Press(MeTexts.Back, new OpenMe())],
            ],
        };
    }

    private static IReadOnlyList<Button> Turning(int page, int pages) =>
    [
        .. page > 0 ? new Button[] { new Button.Press(PrivacyTexts.Before, new OpenPrivacy(page - 1)) } : [],
        .. page < pages - 1 ? new Button[] { new Button.Press(PrivacyTexts.More, new OpenPrivacy(page + 1)) } : [],
    ];
}
