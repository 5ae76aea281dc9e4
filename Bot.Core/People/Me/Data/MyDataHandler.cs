using System.Text;
using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Commands;

namespace Bot.Core.People.Me.Data;

/// <summary>Everything about a person as one readable file, whichever of their accounts asks for it.</summary>
public sealed class MyDataHandler(IEnumerable<IPersonalData> data) : IHandle<MyData>
{
    public async Task<Reply> Handle(MyData input, Caller who, CancellationToken ct)
    {
        var parts = new List<(string Heading, IReadOnlyList<object> Items)>();
        foreach (var one in data)
            parts.Add((one.Heading.In(who.Language).ToString(), await one.Export(who.Person, ct)));
        var when = TimeWords.Of(who.Now, MomentStyle.DateTime, new(who.Language, who.Zone, who.Now, NamesZone: true));
        var json = DataFile.Write(PrivacyTexts.About(who.Name, when).In(who.Language).ToString(), parts, who.Zone);
        return Reply.OnlyYou(new Message
        {
            Text = PrivacyTexts.FileForYou,
            File = new(PrivacyTexts.FileName.In(who.Language).ToString(), DataFile.MediaType, Encoding.UTF8.GetBytes(json)),
        });
    }
}
