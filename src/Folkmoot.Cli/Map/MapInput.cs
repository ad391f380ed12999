using Folkmoot.Opinion;
using Folkmoot.Opinion.Polis;

namespace Folkmoot.Cli.Map;

/// <summary>Finds the files of an export in a folder and reads them. A file named alone is read alone.</summary>
internal sealed class MapInput(string path, string? comments, DateTimeOffset now, CancellationToken cancellation)
{
    private const string LongVotes = "votes.csv";
    private const string WideVotes = "participants-votes.csv";
    private const string Comments = "comments.csv";
    private static readonly string[] Maths = ["math-pca2.json", "math-blob.json"];

    public PolisExport Read()
    {
        if (!Directory.Exists(path))
            return Read(path, comments);
        var votes = InFolder(LongVotes) ?? InFolder(WideVotes)
            ?? throw new OpinionException($"The folder has neither {LongVotes} nor {WideVotes}; name a folder with an export of Polis, or a file of votes.");
        return Read(votes, comments ?? InFolder(Comments));
    }

    /// <summary>Polis's groups: from its maths file, or else from the column of a wide export.</summary>
    public MapParity Parity(PolisExport export)
    {
        foreach (var name in Directory.Exists(path) ? Maths : [])
        {
            if (InFolder(name) is not { } file)
                continue;
            using var stream = Input.Open(file);
            return new MapParity("maths file", PolisParity.Of(export.Votes, PolisMaths.Read(stream, name)));
        }

        var groups = export.PublishedGroups ?? (Directory.Exists(path) && InFolder(WideVotes) is { } wide ? Read(wide, comments ?? InFolder(Comments)).PublishedGroups : null);
        if (groups is null || groups.Count == 0)
            throw new OpinionException($"--parity polis needs Polis's own groups: {Maths[0]} in the folder, or {WideVotes} with a column group-id.");
        return new MapParity("group-id column", PolisParity.Of(export.Votes, [.. groups.GroupBy(pair => pair.Value, pair => pair.Key).OrderBy(group => group.Key)
            .Select(group => KeyValuePair.Create(group.Key, (IReadOnlyList<string>)[.. group.Order(StringComparer.Ordinal)]))]));
    }

    private PolisExport Read(string votes, string? statements)
    {
        using var stream = Input.Open(votes);
        using var described = statements is null ? null : Input.Open(statements);
        return PolisReader.Read(stream, Input.NameOf(votes), described, statements is null ? Comments : Input.NameOf(statements), now, cancellation);
    }

    private string? InFolder(string name) => Path.Combine(path, name) is var file && File.Exists(file) ? file : null;
}
