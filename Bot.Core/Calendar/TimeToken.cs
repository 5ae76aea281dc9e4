namespace Bot.Core.Calendar;

/// <summary>What a word can do in a date or a length.</summary>
internal enum Sense
{
    Unknown,
    /// <summary>Says nothing by itself: at, the, de, las.</summary>
    Filler,
    /// <summary>A digit run or a number word; the value is the number.</summary>
    Number,
    /// <summary>One of <c>: . , / - +</c>; the value is the character.</summary>
    Sign,
    /// <summary>1 is Monday.</summary>
    Weekday,
    Month,
    /// <summary>"mar": Spanish for Tuesday, and March in both languages.</summary>
    TuesdayOrMarch,
    /// <summary>Days from today.</summary>
    DaysAhead,
    Tonight,
    Noon,
    Midnight,
    Am,
    Pm,
    /// <summary>A <see cref="DayPart"/>.</summary>
    Part,
    Next,
    This,
    /// <summary>The start of "in 2 hours".</summary>
    In,
    /// <summary>A <see cref="TimeUnit"/>.</summary>
    Unit,
    To,
    And,
    /// <summary>"a": Spanish for "to" and "at", English for "one".</summary>
    A,
    /// <summary>Quarters of one: half is 2.</summary>
    Quarters,
    Past,
    Minus,
    /// <summary>What follows a number: 24th, 1.º</summary>
    Ordinal,
    /// <summary>"pasado" or "after", which make "tomorrow" the day after.</summary>
    DayAfter,
    Utc,
}

internal enum DayPart
{
    Morning,
    Afternoon,
    Night,
}

internal enum TimeUnit
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
}

/// <summary>A word, number or sign of what a person wrote.</summary>
/// <param name="Sense">What it can do.</param>
/// <param name="Value">Its number, where its sense has one.</param>
/// <param name="Text">Folded by <see cref="Spelling"/>.</param>
/// <param name="Digits">How many digits a number was written with; 0 for a number word.</param>
/// <param name="Glued">Follows the one before without a blank.</param>
/// <param name="From">Where it begins in the written text.</param>
/// <param name="Until">Where the written text goes on.</param>
internal readonly record struct TimeToken(Sense Sense, int Value, string Text, int Digits, bool Glued, int From, int Until)
{
    public bool IsSign(char sign) => Sense == Sense.Sign && Value == sign;

    public bool IsUnit(TimeUnit unit) => Sense == Sense.Unit && Value == (int)unit;
}
