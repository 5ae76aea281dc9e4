namespace Bot.Emulators.Loopback;

/// <summary>One thing that is wrong in a body.</summary>
/// <param name="Path">Dots between the steps, items by number: <c>components.0.custom_id</c>; empty for the whole.</param>
/// <param name="Code">As Discord calls it, such as BASE_TYPE_REQUIRED.</param>
public sealed record Fault(string Path, string Code, string Message);
