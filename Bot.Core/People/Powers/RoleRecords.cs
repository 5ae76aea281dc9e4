using Bot.Core.Commands;

namespace Bot.Core.People.Powers;

/// <summary>Which roles give which power, and what was granted.</summary>
[Press("pw.s"), Needs(Power.Admin)]
public sealed record OpenPowers(int Page = 0) : IPress;

[Press("pw.p"), Needs(Power.Admin)]
public sealed record PickRole(string Platform, string Space, string Role) : IPress;

[Press("pw.m"), Needs(Power.Admin), Answers(Answering.Update)]
public sealed record MapRole(string Platform, string Space, string Role, Power Power) : IPress;
