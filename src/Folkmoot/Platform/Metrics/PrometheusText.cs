using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Folkmoot.Platform.Metrics;

/// <summary>Writes metrics in the Prometheus text format, version 0.0.4.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(MetricStore store)
    {
        var text = new StringBuilder();
        foreach (var (instrument, bounds, series) in store.Read())
        {
            var name = NameOf(instrument, bounds is not null);
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {(instrument.Description ?? "").ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal)}\n");
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {TypeOf(instrument, bounds is not null)}\n");
            foreach (var (labels, values) in series.OrderBy(s => s.Key, StringComparer.Ordinal))
                Append(text, name, labels, bounds, values);
        }

        return text.ToString();
    }

    /// <summary>Labels as they stand between the braces.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in tags)
        {
            if (text.Length > 0)
                text.Append(',');
            var written = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            text.Append(Plain(key)).Append("=\"")
                .Append(written.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n"))
                .Append('"');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, string labels, double[]? bounds, Series series)
    {
        var (sum, count, buckets) = series.Read();
        if (bounds is null)
        {
            Line(text, name, labels, sum);
            return;
        }

        var running = 0L;
        for (var i = 0; i < buckets.Length; i++)
        {
            running += buckets[i];
            var bound = i < bounds.Length ? bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
            Line(text, name + "_bucket", labels.Length == 0 ? $"le=\"{bound}\"" : $"{labels},le=\"{bound}\"", running);
        }

        Line(text, name + "_sum", labels, sum);
        Line(text, name + "_count", labels, count);
    }

    private static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(CultureInfo.InvariantCulture, $"{name}{(labels.Length == 0 ? "" : $"{{{labels}}}")} {value}\n");

    private static string NameOf(Instrument instrument, bool histogram)
    {
        var name = Plain(instrument.Name);
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", "ms" => "_milliseconds", _ => "" };
        if (unit.Length > 0 && !name.EndsWith(unit, StringComparison.Ordinal))
            name += unit;
        return !histogram && IsCounter(instrument) && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    private static string TypeOf(Instrument instrument, bool histogram) => histogram ? "histogram" : IsCounter(instrument) ? "counter" : "gauge";

    private static bool IsCounter(Instrument instrument) =>
        instrument.GetType().Name is { } type && (type.StartsWith("Counter", StringComparison.Ordinal) || type.StartsWith("ObservableCounter", StringComparison.Ordinal));

    private static string Plain(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
