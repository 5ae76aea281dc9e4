using Bot.Core.Commands;

namespace Bot.Tests.House;

public sealed class ReferenceTests
{
    [Fact]
    public void The_core_knows_no_platform_and_no_web()
    {
        var references = typeof(Pipeline).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();
        references.ShouldContain("Dapper");
        references.Where(name => name.Contains("AspNetCore", StringComparison.Ordinal) || name.Contains("Discord", StringComparison.Ordinal)
            || name.Contains("Telegram", StringComparison.Ordinal) || name == "Bot.Host").ShouldBeEmpty();
    }

    [Fact]
    public void A_feature_uses_the_kernel_and_no_other_feature()
    {
        const string features = "Bot.Core.Features.";
        foreach (var type in typeof(Pipeline).Assembly.GetTypes().Where(type => IsFeature(type.Namespace)))
        {
            var own = type.Namespace!.Split('.')[3];
            var others = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType)
                .Concat(type.GetFields((System.Reflection.BindingFlags)60).Select(field => field.FieldType))
                .Where(used => IsFeature(used.Namespace) && used.Namespace!.Split('.')[3] != own);
            others.ShouldBeEmpty($"{type.Name} of {own} uses another feature");
        }

        static bool IsFeature(string? name) => name?.StartsWith(features, StringComparison.Ordinal) ?? false;
    }
}
