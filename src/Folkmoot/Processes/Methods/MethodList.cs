using Folkmoot.Platform;

namespace Folkmoot.Processes.Methods;

/// <summary>The methods of all rooms by name.</summary>
public sealed class MethodList(IEnumerable<IMethod> methods)
{
    private readonly Dictionary<string, IMethod> byName = methods.ToDictionary(m => m.Name, StringComparer.Ordinal);

    public IMethod this[string name] => byName.TryGetValue(name, out var method)
        ? method
        : throw new RefusedException($"There is no method \"{name}\"; use one of: {string.Join(", ", byName.Keys.Order(StringComparer.Ordinal))}.");
}
