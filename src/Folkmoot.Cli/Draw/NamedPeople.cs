using Folkmoot.Sortition;

namespace Folkmoot.Cli.Draw;

/// <summary>Reads a file that names people, an id on each line.</summary>
internal static class NamedPeople
{
    /// <summary>The people whom a file names, each once and in its order; nobody where there is no file.</summary>
    /// <param name="path">The file, or null.</param>
    /// <param name="index">The index of each id.</param>
    /// <param name="where">Where the ids come from: "pool".</param>
    public static IReadOnlyList<int> Read(string? path, Dictionary<string, int> index, string where)
    {
        var people = new List<int>();
        if (path is null)
            return people;
        using var reader = new StreamReader(Input.Open(path));
        for (var line = 1; reader.ReadLine() is { } id; line++)
        {
            if (id.Trim() is not { Length: > 0 } name)
                continue;
            if (!index.TryGetValue(name, out var person))
                throw new SortitionException($"{Input.NameOf(path)}, line {line}: nobody in the {where} has the id \"{name}\"; write ids as the {where} does.");
            if (!people.Contains(person))
                people.Add(person);
        }

        return people;
    }
}
