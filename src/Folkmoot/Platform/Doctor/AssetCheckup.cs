using System.Runtime.CompilerServices;
using Folkmoot.Platform.Assets;

namespace Folkmoot.Platform.Doctor;

/// <summary>Whether styles, script and fonts were built into the program.</summary>
internal sealed class AssetCheckup(AssetStore assets) : ICheckup
{
    private static readonly string[] Needed = ["site.css", "site.js", "mark.svg", "fonts/atkinson-hyperlegible-next-latin.woff2"];

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var missing = Needed.Where(path => assets.Find(path) is null).ToArray();
        yield return missing.Length > 0
            ? new(Verdict.Trouble, "assets", $"Missing in this program: {string.Join(", ", missing)}.", "Build it again from a complete copy of the source.")
            : new(Verdict.Fine, "assets", "Styles, script and fonts are there.");
    }
}
