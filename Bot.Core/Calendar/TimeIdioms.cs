namespace Bot.Core.Calendar;

/// <summary>Words that mean something only together become one, so that the readers need not know of them.</summary>
internal static class TimeIdioms
{
    public static List<TimeToken> Join(List<TimeToken> words)
    {
        var joined = new List<TimeToken>(words.Count);
        foreach (var word in words)
        {
            var last = joined.Count > 0 ? joined[^1] : default;
            if (word.Text == "m" && last.Text is "a" or "p")
            {
                // p.m., a. m.
                joined[^1] = last with { Sense = last.Text == "a" ? Sense.Am : Sense.Pm, Text = last.Text + "m", Until = word.Until };
            }
            else if (word.Text == "manana" && last.Text is "la" or "esta")
            {
                // "por la mañana", "esta mañana"; alone it is tomorrow.
                joined.Add(word with { Sense = Sense.Part, Value = (int)DayPart.Morning });
            }
            else if (last.Sense == Sense.DayAfter && word is { Sense: Sense.DaysAhead, Value: 1 })
            {
                // pasado mañana, the day after tomorrow
                joined[^1] = last with { Sense = Sense.DaysAhead, Value = 2, Until = word.Until };
                if (joined.Count > 1 && joined[^2].IsUnit(TimeUnit.Day)) joined.RemoveAt(joined.Count - 2);
            }
            else
            {
                joined.Add(word);
            }
        }
        // "fri 18:00 -" says nothing more than "fri 18:00".
        if (joined.Count > 0 && joined[^1].IsSign('-')) joined.RemoveAt(joined.Count - 1);
        return joined;
    }
}
