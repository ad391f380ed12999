using System.Text;

namespace Folkmoot.Platform;

/// <summary>
/// Describes an exception for the log by its types and where it came from. Its message stays out: it may quote what a person wrote.
/// </summary>
public static class Failures
{
    public static string Describe(Exception failure)
    {
        var text = new StringBuilder();
        for (var current = failure; current is not null; current = current.InnerException)
        {
            if (text.Length > 0)
                text.Append(" caused by ");
            text.Append(current.GetType().FullName);
            if (current.StackTrace is { } trace)
                text.Append('\n').Append(trace);
        }

        return text.ToString();
    }
}
