namespace Folkmoot.Server;

/// <summary>How far a command is: one line that renews itself on a terminal, and a line for each new step elsewhere.</summary>
internal sealed class ProgressLine(TextWriter output)
{
    private readonly Lock _turn = new();
    private string _last = "";

    public void Show(int permille, string message)
    {
        lock (_turn)
        {
            var line = $"{permille / 10,3} %  {message}";
            if (string.Equals(Console.IsErrorRedirected ? message : line, _last, StringComparison.Ordinal))
                return;
            if (Console.IsErrorRedirected)
                output.WriteLine(line);
            else
                output.Write("\r" + line.PadRight(_last.Length));
            _last = Console.IsErrorRedirected ? message : line;
        }
    }

    public void End()
    {
        lock (_turn)
        {
            if (_last.Length > 0 && !Console.IsErrorRedirected)
                output.WriteLine();
        }
    }
}
