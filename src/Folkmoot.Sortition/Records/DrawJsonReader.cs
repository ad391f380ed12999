using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Folkmoot.Sortition;

/// <summary>Reads the record of a draw. Nothing may be missing, twice or unknown, so that whatever was changed is either refused or verified.</summary>
public static class DrawJsonReader
{
    private const int DeepestCase = 2_000;
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Reads a record.</summary>
    /// <param name="stream">The file, in UTF-8.</param>
    /// <param name="name">What the file is called in messages.</param>
    /// <exception cref="SortitionException">The file is no record of a draw; the message says what is wrong.</exception>
    public static DrawRecord Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            using var document = JsonDocument.Parse(stream, Options);
            return Record(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new SortitionException(string.Create(CultureInfo.InvariantCulture, $"{name}, line {(error.LineNumber ?? 0) + 1}: this is no JSON, or it was cut off; give the file that \"folkmoot draw --format json\" wrote."));
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException or OverflowException or ArgumentException or SortitionException)
        {
            throw new SortitionException($"{name}: this is not the record of a draw as it was written. {error.Message}");
        }
    }

    private static DrawRecord Record(JsonElement root)
    {
        Only(root, "format", "objective", "seats", "draws", "names", "seed", "lowest", "solve_seconds", "layout_seconds", "alternates", "result", "commitment", "quotas", "excluded", "excluded_because", "people", "panels", "certificate");
        if (Text(root, "format") != DrawJsonWriter.Format)
            throw new FormatException($"Its format is \"{Text(root, "format")}\"; this program reads \"{DrawJsonWriter.Format}\".");
        var quotas = Quotas(root.GetProperty("quotas"));
        var people = root.GetProperty("people").EnumerateArray().Select(person => Person(person, quotas)).ToArray();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var person = 0; person < people.Length; person++)
        {
            if (!index.TryAdd(people[person].Id, person))
                throw new FormatException($"The person \"{people[person].Id}\" is there twice.");
        }

        var (without, reasons) = (People(root.GetProperty("excluded"), index), root.GetProperty("excluded_because").EnumerateArray().Select(Text).ToArray());
        if (without.Length != reasons.Length)
            throw new FormatException("There is not one reason for each person excluded.");
        var commitment = root.GetProperty("commitment");
        Only(commitment, "beacon_name", "quotas", "pool", "panels", "certificate", "hash");
        var (seats, draws) = (root.GetProperty("seats").GetInt32(), root.TryGetProperty("draws", out var several) ? several.GetInt32() : 1);
        if (draws < 1 || (draws == 1 && root.TryGetProperty("draws", out _)))
            throw new FormatException("It does not say how many panels are drawn at once.");
        string[] names = root.TryGetProperty("names", out var named) ? [.. named.EnumerateArray().Select(Text)] : [];
        if ((names.Length == 0 && root.TryGetProperty("names", out _)) || DrawRecord.NamesFault(names, draws) is not null)
            throw new FormatException("It does not have a name for each panel.");
        var panels = root.GetProperty("panels").EnumerateArray().Select(panel => (IReadOnlyList<int>)Together(panel, seats, draws, index)).ToArray();
        if (panels.Length == 0)
            throw new FormatException("It has no panels.");
        var certificate = root.GetProperty("certificate");
        Only(certificate, "claim", "factor", "within", "loss", "stages", "mixture", "exclusion", "optimum");
        var record = new DrawRecord
        {
            Objective = Enum.GetValues<Objective>().Cast<Objective?>().FirstOrDefault(value => DrawJsonWriter.Word(value!.Value) == Text(root, "objective"))
                ?? throw new FormatException($"The objective \"{Text(root, "objective")}\" is unknown."),
            Seats = seats,
            Draws = draws,
            Names = names,
            Seed = Text(root, "seed"),
            BeaconName = Text(commitment, "beacon_name"),
            Quotas = quotas,
            Numbered = root.GetProperty("people").EnumerateArray().All(person => person.GetProperty("id").ValueKind == JsonValueKind.Number),
            People = people,
            Lowest = Number(Text(root, "lowest")),
            Excluded = [.. without.Select((person, i) => new Excluded(person, reasons[i]))],
            Stages = Stages(certificate, quotas, index),
            Factor = Number(Text(certificate, "factor")),
            Within = certificate.GetProperty("within").GetInt32(),
            Loss = Number(Text(certificate, "loss")),
            Mixture = [.. certificate.GetProperty("mixture").EnumerateArray().Select(panel => Mixed(panel, seats, draws, index))],
            Exclusion = certificate.TryGetProperty("exclusion", out var exclusion) ? Bound(exclusion, quotas, index) : null,
            Optimum = [.. certificate.GetProperty("optimum").EnumerateArray().Select(optimum => Optimum(optimum, quotas, index))],
            Alternates = root.TryGetProperty("alternates", out var alternates) ? Alternates(alternates, quotas) : null,
            Panels = panels,
            Commitment = new Commitment(Text(commitment, "quotas"), Text(commitment, "pool"), Text(commitment, "panels"), Text(commitment, "certificate"), Text(commitment, "hash")),
            Result = root.TryGetProperty("result", out var result) ? Result(result, panels, seats, draws, index) : null,
            SolveSeconds = root.GetProperty("solve_seconds").GetDouble(),
            LayoutSeconds = root.GetProperty("layout_seconds").GetDouble(),
        };
        return Text(certificate, "claim") == CertificateJson.Claim(record) ? record : throw new FormatException("The claim of the certificate is not the one that it proves.");
    }

    private static Quotas Quotas(JsonElement rows)
    {
        var features = new List<(string Name, List<ValueQuota> Values)>();
        foreach (var row in rows.EnumerateArray())
        {
            Only(row, "feature", "value", "min", "max");
            var feature = Text(row, "feature");
            if (features.Count == 0 || features[^1].Name != feature)
                features.Add((feature, []));
            features[^1].Values.Add(new ValueQuota(Text(row, "value"), row.GetProperty("min").GetInt32(), row.GetProperty("max").GetInt32()));
        }

        return new Quotas([.. features.Select(feature => new FeatureQuotas(feature.Name, feature.Values))]);
    }

    private static RecordedPerson Person(JsonElement person, Quotas quotas)
    {
        Only(person, "id", "chance", "panels", "values", "household", "salt", "leaf", "hidden_leaf");
        var values = person.GetProperty("values").EnumerateArray().Select((value, feature) =>
            feature < quotas.Features.Count && quotas.TryRow(feature, Text(value), out var row) && quotas.Rows[row].Quota.Value == Text(value) ? row
            : throw new FormatException($"The person \"{Id(person.GetProperty("id"))}\" has a value for which there is no quota.")).ToArray();
        if (values.Length != quotas.Features.Count)
            throw new FormatException($"The person \"{Id(person.GetProperty("id"))}\" does not have a value for each feature.");
        var hidden = person.TryGetProperty("hidden_leaf", out var leaf);
        return new RecordedPerson(
            Id(person.GetProperty("id")),
            hidden ? null : person.TryGetProperty("salt", out var salt) ? Text(salt) : string.Empty,
            hidden ? Text(leaf) : Text(person, "leaf"),
            values,
            person.TryGetProperty("household", out var household) ? household.GetInt32() : null,
            Number(Text(person, "chance")),
            [.. person.GetProperty("panels").EnumerateArray().Select(panel => panel.GetInt32() - 1)]);
    }

    private static List<CertifiedStage> Stages(JsonElement certificate, Quotas quotas, Dictionary<string, int> index)
    {
        var stages = new List<CertifiedStage>();
        foreach (var stage in certificate.GetProperty("stages").EnumerateArray())
        {
            var level = Number(Text(stage, "level"));
            if (stage.TryGetProperty("panels", out var panels))
            {
                Only(stage, "level", "panels");
                stages.Add(new CertifiedStage(level, new BigInteger[quotas.Rows.Count], 0, new Dictionary<int, BigInteger>(), new Dictionary<int, BigInteger>(), Bound(panels, quotas, index)));
                continue;
            }

            Only(stage, "level", "seats", "quotas", "caps", "households");
            stages.Add(new CertifiedStage(level, Rules(stage, quotas), Whole(Text(stage, "seats")), Prices(stage.GetProperty("caps"), index), Prices(stage.GetProperty("households"), index)));
        }

        return stages;
    }

    private static BigInteger[] Rules(JsonElement element, Quotas quotas)
    {
        var prices = element.GetProperty("quotas").EnumerateArray().Select(price => Whole(Text(price))).ToArray();
        return prices.Length == quotas.Rows.Count ? prices : throw new FormatException("The certificate does not have a price for each quota.");
    }

    private static MixturePanel Mixed(JsonElement panel, int seats, int draws, Dictionary<string, int> index)
    {
        Only(panel, "weight", "people");
        return new MixturePanel(Together(panel.GetProperty("people"), seats, draws, index), Whole(Text(panel, "weight")));
    }

    private static OptimumBound Optimum(JsonElement optimum, Quotas quotas, Dictionary<string, int> index)
    {
        Only(optimum, "seats", "quotas", "households");
        return new OptimumBound(Rules(optimum, quotas), Whole(Text(optimum, "seats")), Prices(optimum.GetProperty("households"), index));
    }

    private static PanelBound Bound(JsonElement bound, Quotas quotas, Dictionary<string, int> index)
    {
        Only(bound, "bound", "weights", "cases");
        var cases = bound.GetProperty("cases").EnumerateArray().ToArray();
        var at = 0;
        var read = Case(0);
        return at == cases.Length ? new PanelBound(Prices(bound.GetProperty("weights"), index), Whole(Text(bound, "bound")), read)
            : throw new FormatException("A proof has more cases than it splits into.");

        BoundCase Case(int depth)
        {
            if (at == cases.Length || depth > DeepestCase)
                throw new FormatException("A proof has fewer cases than it splits into.");
            var one = cases[at++];
            if (one.TryGetProperty("of", out var of))
            {
                Only(one, "of", "most");
                return new BoundCase { Person = Person(Id(of), index), Most = one.GetProperty("most").GetInt32(), Few = Case(depth + 1), Many = Case(depth + 1) };
            }

            Only(one, "scale", "seats", "quotas", "households");
            return new BoundCase { Scale = Whole(Text(one, "scale")), Seats = Whole(Text(one, "seats")), Quotas = Rules(one, quotas), Households = Prices(one.GetProperty("households"), index) };
        }
    }

    private static Dictionary<int, BigInteger> Prices(JsonElement prices, Dictionary<string, int> index) =>
        prices.EnumerateObject().ToDictionary(price => Person(price.Name, index), price => Whole(Text(price.Value)));

    private static DrawnPanel Result(JsonElement result, IReadOnlyList<int>[] panels, int seats, int draws, Dictionary<string, int> index)
    {
        Only(result, "beacon", "panel", "first", "people", "hash", "signature", "previous_signature", "alternates");
        var panel = result.GetProperty("panel").GetInt32() - 1;
        if (panel < 0 || panel >= panels.Length)
            throw new FormatException($"The result is panel {panel + 1}, which there is not.");
        var first = draws > 1 ? result.GetProperty("first").GetInt32() - 1 : 0;
        if (first < 0 || first >= draws || (draws == 1 && result.TryGetProperty("first", out _)))
            throw new FormatException("It does not say which of the panels is the first.");
        var people = Together(result.GetProperty("people"), seats, draws, index);

        // The panels stand in the order in which they were drawn.
        return people[((draws - first) % draws * seats)..].Concat(people[..((draws - first) % draws * seats)]).SequenceEqual(panels[panel])
            ? new DrawnPanel(Text(result, "beacon"), panel, Text(result, "hash"), first, result.TryGetProperty("alternates", out var alternates) ? StandingBy(alternates, index) : null, Signature(result))
            : throw new FormatException($"The people of the result are not those of panel {panel + 1}.");
    }

    private static DrandSignature? Signature(JsonElement result) =>
        result.TryGetProperty("signature", out var signature) ? new DrandSignature(Text(signature), result.TryGetProperty("previous_signature", out var previous) ? Text(previous) : null)
        : result.TryGetProperty("previous_signature", out _) ? throw new FormatException("It has the signature of the round before, and none of the round.")
        : null;

    private static DrawnAlternates StandingBy(JsonElement alternates, Dictionary<string, int> index)
    {
        Only(alternates, "people", "missed", "at_least", "without", "settled");
        return new DrawnAlternates(
            People(alternates.GetProperty("people"), index),
            alternates.GetProperty("missed").GetInt64(),
            alternates.GetProperty("at_least").GetInt64(),
            alternates.GetProperty("without").GetInt64(),
            alternates.GetProperty("settled").GetBoolean());
    }

    private static AlternateSettings Alternates(JsonElement alternates, Quotas quotas)
    {
        Only(alternates, "count", "samples", "method", "dropout", "dropout_of");
        var (rows, known) = (new Ratio[quotas.Rows.Count], -1);
        foreach (var of in alternates.GetProperty("dropout_of").EnumerateArray())
        {
            Only(of, "feature", "value", "rate");
            var feature = Enumerable.Range(0, quotas.Features.Count).FirstOrDefault(at => quotas.Features[at].Name == Text(of, "feature"), -1);
            if (feature < 0 || !quotas.TryRow(feature, Text(of, "value"), out var row) || quotas.Rows[row].Quota.Value != Text(of, "value") || row <= known)
                throw new FormatException("A rate of dropping out is of no value of the quotas, or not in their order.");
            (rows[row], known) = (Number(Text(of, "rate")), row);
            if (rows[row].Sign == 0)
                throw new FormatException("A rate of dropping out says nothing.");
        }

        var settings = new AlternateSettings(alternates.GetProperty("count").GetInt32(), DropoutRates.Of(Number(Text(alternates, "dropout")), rows), alternates.GetProperty("samples").GetInt32())
        {
            Method = alternates.TryGetProperty("method", out var method) ? method.GetInt32() : AlternateSettings.OneByOne,
        };
        return settings.Fault is { } fault ? throw new FormatException(fault) : settings;
    }

    /// <summary>The people of a panel, or of several drawn at once, each of which is a list of its own.</summary>
    private static int[] Together(JsonElement people, int seats, int draws, Dictionary<string, int> index)
    {
        if (draws == 1)
            return People(people, index);
        var parts = people.EnumerateArray().Select(part => People(part, index)).ToArray();
        return parts.Length == draws && parts.All(part => part.Length == seats) ? [.. parts.SelectMany(part => part)]
            : throw new FormatException($"There are not {draws} panels of {seats} where they are drawn at once.");
    }

    private static int[] People(JsonElement ids, Dictionary<string, int> index) => [.. ids.EnumerateArray().Select(id => Person(Id(id), index))];

    private static int Person(string id, Dictionary<string, int> index) => index.TryGetValue(id, out var person) ? person : throw new FormatException($"There is no person \"{id}\".");

    private static string Id(JsonElement id) => id.ValueKind == JsonValueKind.Number ? id.GetInt32().ToString(CultureInfo.InvariantCulture) : Text(id);

    private static string Text(JsonElement element, string name) => Text(element.TryGetProperty(name, out var value) ? value : throw new FormatException($"\"{name}\" is missing."));

    private static string Text(JsonElement value) => value.GetString() ?? throw new FormatException("A text is missing.");

    private static Ratio Number(string text) =>
        Ratio.TryParse(text, out var number) && number.ToString() == text ? number : throw new FormatException($"\"{text}\" is no fraction in lowest terms.");

    private static BigInteger Whole(string text) =>
        text.Length <= DrawJsonWriter.LongestNumber && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text ? number : throw new FormatException($"\"{text}\" is no whole number.");

    private static void Only(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!names.Contains(property.Name))
                throw new FormatException($"\"{property.Name}\" is unknown.");
        }
    }
}
