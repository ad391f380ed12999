using System.Diagnostics;
using System.Globalization;
using Folkmoot.Counting;
using Folkmoot.Counting.Pabulib;
using Folkmoot.Opinion;
using Folkmoot.Sortition;

namespace Folkmoot.Cli.Output;

/// <summary>One line that says how far things are, on a terminal only, and gone when they are done.</summary>
internal sealed class TerminalProgress(TextWriter terminal, bool shown)
    : IProgress<PabulibProgress>, IProgress<CountProgress>, IProgress<DrawProgress>, IProgress<MapStage>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Rhythm = TimeSpan.FromMilliseconds(100);
    private readonly long _began = Stopwatch.GetTimestamp();
    private long _last;
    private bool _dirty;

    public void Report(PabulibProgress value) => Show(value.TotalBytes is { } total and > 0
        ? string.Create(CultureInfo.InvariantCulture, $"Reading {100 * value.BytesRead / total}% · {value.Ballots:N0} ballots")
        : string.Create(CultureInfo.InvariantCulture, $"Reading {value.BytesRead >> 20:N0} MiB · {value.Ballots:N0} ballots"));

    public void Report(CountProgress value) =>
        Show(string.Create(CultureInfo.InvariantCulture, $"Counting · share {value.Steps:N0} · {value.Winners:N0} projects funded"));

    public void Report(DrawProgress value) => Show(value.Of > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{value.Doing} · {value.Done:N0} of {value.Of:N0}")
        : value.Doing);

    public void Report(MapStage value) => Report(value switch
    {
        MapStage.Groups => "Placing people",
        MapStage.Chance => "Comparing with chance",
        MapStage.Stability => "Asking others from the same crowd",
        MapStage.Statements => "Looking at statements",
        _ => "Trying attacks",
    });

    /// <summary>Says what goes on when its end cannot be foreseen.</summary>
    public void Report(string doing)
    {
        if (shown)
        {
            _dirty = true;
            terminal.Write($"\r\u001b[K{doing}");
            terminal.Flush();
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_dirty)
            terminal.Write("\r\u001b[K");
        _dirty = false;
    }

    public void Dispose() => Clear();

    private void Show(string text)
    {
        if (!shown || Stopwatch.GetElapsedTime(_began) < Patience || (_dirty && Stopwatch.GetElapsedTime(_last) < Rhythm))
            return;
        _last = Stopwatch.GetTimestamp();
        _dirty = true;
        terminal.Write($"\r\u001b[K{text}");
        terminal.Flush();
    }
}
