using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace Folkmoot.Sortition.Tests;

/// <summary>
/// Holds the public surface of the library to <c>src/Folkmoot.Sortition/PublicApi.txt</c>, so that every change to it is seen in review.
/// To accept a change, run the test with the environment variable FOLKMOOT_ACCEPT_API set to 1 and commit the file.
/// </summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Public_surface_is_the_one_in_review()
    {
        var file = ApiFile();
        var actual = typeof(Lottery).Assembly.GetExportedTypes()
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(Describe)
            .ToList();
        if (Environment.GetEnvironmentVariable("FOLKMOOT_ACCEPT_API") is "1")
        {
            File.WriteAllLines(file, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        var expected = File.ReadAllLines(file);
        var difference = actual.Except(expected, StringComparer.Ordinal).Select(line => "+ " + line)
            .Concat(expected.Except(actual, StringComparer.Ordinal).Select(line => "- " + line));

        Assert.Empty(difference);
    }

    private static string ApiFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src", "Folkmoot.Sortition", "PublicApi.txt"));

    private static IEnumerable<string> Describe(Type type)
    {
        var name = NameOf(type);
        yield return $"{name} : {KindOf(type)}";
        var members = type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(IsVisible)
            .Select(member => $"{name}.{Member(member)}")
            .Order(StringComparer.Ordinal);
        foreach (var member in members)
        {
            yield return member;
        }
    }

    private static bool IsVisible(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member switch
    {
        MethodInfo method => (method.IsPublic || method.IsFamily) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)),
        ConstructorInfo constructor => constructor.IsPublic || constructor.IsFamily,
        PropertyInfo property => property.GetMethod?.IsPublic ?? false,
        FieldInfo field => field.IsPublic && !field.IsSpecialName,
        _ => false,
    };

    private static string Member(MemberInfo member) => member switch
    {
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{method.Name}({Parameters(method)}) -> {NameOf(method.ReturnType)}",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        PropertyInfo property => $"{(property.GetMethod!.IsStatic ? "static " : "")}{property.Name} {{ get; {Setter(property)}}} -> {NameOf(property.PropertyType)}",
        FieldInfo { IsLiteral: true } field => string.Create(CultureInfo.InvariantCulture, $"{field.Name} = {field.GetRawConstantValue()}"),
        FieldInfo field => $"{field.Name} -> {NameOf(field.FieldType)}",
        _ => member.Name,
    };

    private static string Setter(PropertyInfo property) => property.SetMethod is not { IsPublic: true } setter ? ""
        : setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? "init; "
        : "set; ";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{NameOf(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = default" : "")}"));

    private static string KindOf(Type type) =>
        type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsInterface ? "interface"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsSealed ? "sealed class" : type.IsAbstract ? "abstract class" : "class";

    private static string NameOf(Type type)
    {
        if (type.IsGenericType)
        {
            var open = type.FullName is { } full ? full[..full.IndexOf('`', StringComparison.Ordinal)] : type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
            return $"{open}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
        }

        return type.FullName ?? type.Name;
    }
}
