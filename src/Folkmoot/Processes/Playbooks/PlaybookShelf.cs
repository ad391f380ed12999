using Folkmoot.Platform;

namespace Folkmoot.Processes.Playbooks;

/// <summary>The playbooks that come with the platform, by title. The tests read all of them, so a release holds none with a mistake.</summary>
public sealed class PlaybookShelf(PlaybookReader reader)
{
    private const string Prefix = "playbooks/";

    // The same for everybody as long as the program runs, so that the files are read once.
    private static IReadOnlyList<Playbook>? shelf;

    public IReadOnlyList<Playbook> All => shelf ??= Load(reader);

    public Playbook this[string key] => All.FirstOrDefault(p => p.Key == key)
        ?? throw new RefusedException($"There is no playbook \"{key}\"; choose one of: {string.Join(", ", All.Select(p => p.Key))}.");

    private static List<Playbook> Load(PlaybookReader reader)
    {
        var assembly = typeof(PlaybookShelf).Assembly;
        var books = new List<Playbook>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var playbook = reader.Read(name, text.ReadToEnd());
            if (name != Prefix + playbook.Key + ".yaml")
                throw new RefusedException($"{name}: the file must be called {playbook.Key}.yaml like its key.");
            books.Add(playbook);
        }

        books.Sort((a, b) => StringComparer.InvariantCulture.Compare(a.Title, b.Title));
        return books;
    }
}
