using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;

namespace Bot.Core.People.Log;

/// <summary>The log for every member, the newest first; what checks it is for admins.</summary>
public sealed class LogHandler(LogReader reader, LogVerifier verifier, LogExport export)
    : IHandle<ShowLog>, IHandle<OpenLog>, IHandle<TurnLog>, IHandle<VerifyLog>, IHandle<ExportLog>
{
    private const int PerPage = 8;

    public async Task<Reply> Handle(ShowLog input, Caller who, CancellationToken ct) => Reply.OnlyYou(await Page(long.MaxValue, who, ct));

    public async Task<Reply> Handle(OpenLog input, Caller who, CancellationToken ct) => Reply.OnlyYou(await Page(long.MaxValue, who, ct));

    public async Task<Reply> Handle(TurnLog input, Caller who, CancellationToken ct) => new Reply.Update(await Page(input.Newest, who, ct));

    public async Task<Reply> Handle(VerifyLog input, Caller who, CancellationToken ct)
    {
        var check = await verifier.Verify(who.Community, ct);
        if (check.Broken is { } broken) return Reply.OnlyYou(LogTexts.Broken(Text(broken), Text(check.Entries)));
        if (check.From is not { } from || check.To is not { } to) return Reply.OnlyYou(LogTexts.Empty);
        return Reply.OnlyYou(LogTexts.Whole(Text(check.Entries), Moment(from), Moment(to), Fingerprint(check.Head)));
    }

    public async Task<Reply> Handle(ExportLog input, Caller who, CancellationToken ct)
    {
        var (count, all, content) = await export.Write(who.Community, ct);
        if (count == 0) return Reply.OnlyYou(LogTexts.Empty);
        return Reply.OnlyYou(new Message
        {
            Text = LogTexts.File(Text(count), Text(all)),
            File = new("log.jsonl", "application/jsonl", content),
        });
    }

    private async Task<Message> Page(long newest, Caller who, CancellationToken ct)
    {
        var last = (await reader.Head(who.Community, ct)).Revision;
        var to = Math.Clamp(newest, Math.Min(PerPage, last), last);
        var entries = await reader.Read(who.Community, to - PerPage + 1, to, ct);
        return new Card(LogTexts.Title(who.CommunityName))
        {
            Blocks =
            [
                new Block.Paragraph(LogTexts.About),
                entries.Count == 0
                    ? new Block.Paragraph(LogTexts.Empty)
                    : new Block.Facts([.. entries.Reverse().Select(entry => new Fact(Label(entry), entry.Line))]),
            ],
            Buttons = [.. Rows(to, last, who)],
        };
    }

    private static IEnumerable<IReadOnlyList<Button>> Rows(long to, long last, Caller who)
    {
        var turning = new List<Button>();
        if (to < last) turning.Add(new Button.Press(LogTexts.Newer, new TurnLog(Math.Min(last, to + PerPage))));
        if (to > PerPage) turning.Add(new Button.Press(LogTexts.Older, new TurnLog(to - PerPage)));
        if (turning.Count > 0) yield return turning;
        if (who.Power >= Power.Admin)
            yield return [new Button.Press(LogTexts.Verify, new VerifyLog()), new Button.Press(LogTexts.Export, new ExportLog())];
    }

    private static Words Label(LogRead entry) => Words.Verbatim($"{Text(entry.Number)} · {new Span.Moment(entry.At, MomentStyle.DateTime)}");

    private static Words Moment(NodaTime.Instant at) => Words.Verbatim(new Span.Moment(at, MomentStyle.DateTime));

    /// <summary>Enough of a hash to tell two apart, in groups of four.</summary>
    private static string Fingerprint(string hash) => string.Join(' ', hash[..16].Chunk(4).Select(four => new string(four)));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
