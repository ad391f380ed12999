using System.CommandLine;
using Folkmoot.Sortition;

namespace Folkmoot.Cli.Draw;

/// <summary>The options that say what a pool and its quotas are.</summary>
internal sealed class PoolOptions
{
    private readonly Option<string> _people = new("--people") { Description = "The pool, in CSV.", HelpName = "FILE", Required = true };
    private readonly Option<string> _quotas = new("--quotas") { Description = "The quotas, in CSV.", HelpName = "FILE", Required = true };
    private readonly Option<int> _seats = new("--seats") { Description = "Seats of a panel.", HelpName = "N", Required = true };
    private readonly Option<string?> _id = new("--id") { Description = "The column of ids.", HelpName = "COLUMN" };
    private readonly Option<string[]> _household = new("--household")
    {
        Description = "Columns that make up an address, one person of which is drawn at most.",
        HelpName = "COLUMN,COLUMN",
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
    };

    private readonly Option<string?> _settings = new("--settings") { Description = "Settings as the field's tools keep them, in TOML; other options go before them.", HelpName = "FILE" };

    public PoolOptions() => _seats.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && int.TryParse(token.Value, System.Globalization.CultureInfo.InvariantCulture, out var number) && number < 1)
            result.AddError($"--seats is {number}; give a whole number from 1.");
    });

    public IEnumerable<Option> All => [_people, _quotas, _seats, _id, _household, _settings];

    /// <summary>Reads the files.</summary>
    public (Pool Pool, int Seats, FieldSettings Settings) Read(ParseResult parsed)
    {
        var (peoplePath, quotasPath) = (parsed.GetRequiredValue(_people), parsed.GetRequiredValue(_quotas));
        if (peoplePath == "-" && quotasPath == "-")
            throw new UsageException("Only one of --people and --quotas can be piped in; name a file for the other.");
        var settings = new FieldSettings();
        if (parsed.GetValue(_settings) is { } path)
        {
            using var stream = Input.Open(path);
            settings = FieldSettingsReader.Read(stream, Input.NameOf(path));
        }

        Quotas quotas;
        using (var stream = Input.Open(quotasPath))
            quotas = QuotaReader.Read(stream, Input.NameOf(quotasPath));
        var options = new PoolReadOptions
        {
            IdColumn = parsed.GetValue(_id) ?? settings.IdColumn,
            HouseholdColumns = parsed.GetValue(_household) is { Length: > 0 } household ? household : settings.HouseholdColumns,
        };
        using var people = Input.Open(peoplePath);
        return (PoolReader.Read(people, Input.NameOf(peoplePath), quotas, options), parsed.GetRequiredValue(_seats), settings);
    }
}
