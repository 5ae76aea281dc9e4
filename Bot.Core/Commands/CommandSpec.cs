using System.Reflection;
using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Core.Commands;

/// <summary>How a handler is called without knowing its record's type.</summary>
public delegate Task<Reply> Dispatch(IServiceProvider services, object input, Caller who, CancellationToken ct);

/// <summary>A command or form as its record declares it: the one declaration that every platform publishes.</summary>
public sealed class CommandSpec
{
    private readonly ConstructorInvoker _create;

    internal CommandSpec(Type record, Dispatch dispatch)
    {
        var command = record.GetCustomAttribute<CommandAttribute>();
        var form = record.GetCustomAttribute<FormAttribute>();
        if (command is null == form is null) throw new InvalidOperationException($"{record.Name} needs [Command] or [Form].");
        var about = record.GetCustomAttribute<AboutAttribute>() ?? throw new InvalidOperationException($"{record.Name} needs [About].");
        var constructor = record.GetConstructors()[0];
        _create = ConstructorInvoker.Create(constructor);
        Record = record;
        Dispatch = dispatch;
        IsForm = form is not null;
        Path = command?.Path ?? form!.Code;
        Spanish = command?.Spanish ?? Path;
        Also = command?.Also ?? [];
        InNoMenu = command?.InNoMenu ?? true;
        Door = Door.Of(record);
        Answers = record.GetCustomAttribute<AnswersAttribute>()?.How ?? Answering.OnlyYou;
        About = new(En: about.English, Es: about.Spanish);
        Options = OptionSpec.Of(constructor);
        Used = record.GetCustomAttribute<UsedOnAttribute>();
        if (Used is { } used && Option(used.Fills) is null)
            throw new InvalidOperationException($"{record.Name} has no option {used.Fills} for what it is used on.");
        Required = [.. Options.Where(option => option is { Required: true, Carried: false })];
    }

    public Type Record { get; }

    /// <summary>English words, such as <c>workshop new</c>; for a form its code.</summary>
    public string Path { get; }

    public string Spanish { get; }

    public IReadOnlyList<string> Also { get; }

    public bool InNoMenu { get; }

    public bool IsForm { get; }

    /// <summary>Who may use it.</summary>
    public Door Door { get; }

    public Power Power => Door.Power;

    public Answering Answers { get; }

    public Words About { get; }

    public IReadOnlyList<OptionSpec> Options { get; }

    /// <summary>How it can be used on a person or a message; null where it cannot.</summary>
    public UsedOnAttribute? Used { get; }

    /// <summary>What has to be given, in order.</summary>
    public IReadOnlyList<OptionSpec> Required { get; }

    internal Dispatch Dispatch { get; }

    /// <summary>The first word: what Discord and Telegram call the command.</summary>
    public string Root => Path.Split(' ')[0];

    public string PathIn(Language language) => language == Language.Spanish ? Spanish : Path;

    public OptionSpec? Option(string name) => Options.FirstOrDefault(option => option.Name == name);

    /// <param name="values">One for each of <see cref="Options"/>, in order.</param>
    internal object Create(Span<object?> values) => _create.Invoke(values);
}

/// <summary>A button's record.</summary>
public sealed class PressSpec
{
    private readonly ConstructorInvoker _create;
    private readonly MethodInvoker[] _read;

    internal PressSpec(Type record, Dispatch dispatch)
    {
        var press = record.GetCustomAttribute<PressAttribute>() ?? throw new InvalidOperationException($"{record.Name} needs [Press].");
        var constructor = record.GetConstructors()[0];
        _create = ConstructorInvoker.Create(constructor);
        Record = record;
        Dispatch = dispatch;
        Code = press.Code;
        Door = Door.Of(record);
        Answers = record.GetCustomAttribute<AnswersAttribute>()?.How ?? Answering.OnlyYou;
        Parameters = constructor.GetParameters();
        _read = [.. Parameters.Select(parameter => MethodInvoker.Create(record.GetProperty(parameter.Name!)!.GetMethod!))];
    }

    public Type Record { get; }

    public string Code { get; }

    /// <inheritdoc cref="CommandSpec.Door"/>
    public Door Door { get; }

    public Power Power => Door.Power;

    public Answering Answers { get; }

    internal Dispatch Dispatch { get; }

    internal IReadOnlyList<ParameterInfo> Parameters { get; }

    internal object? Read(IPress press, int index) => _read[index].Invoke(press);

    internal IPress Create(Span<object?> values) => (IPress)_create.Invoke(values);
}
