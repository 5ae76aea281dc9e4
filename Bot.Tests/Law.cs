using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests;

/// <summary>A law that holds for whatever is thrown at it; a failure shows the smallest case that breaks it, and how to replay it.</summary>
internal static class Law
{
    public static void Holds<T>(Func<T, bool> law) => Prop.ForAll(law).QuickCheckThrowOnFailure();
}
