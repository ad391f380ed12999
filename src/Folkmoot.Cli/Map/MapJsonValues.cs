using System.Text.Json;
using Folkmoot.Opinion;

namespace Folkmoot.Cli.Map;

/// <summary>Numbers as they stand in every map: twelve decimals, null where there is none.</summary>
internal static class MapJsonValues
{
    private const int Decimals = 12;

    extension(Utf8JsonWriter json)
    {
        public void Number(string name, double? value)
        {
            json.WritePropertyName(name);
            json.Value(value);
        }

        public void Value(double? value)
        {
            if (value is { } number && double.IsFinite(number))
                json.WriteNumberValue(Math.Round(number, Decimals) + 0.0);
            else
                json.WriteNullValue();
        }

        public void Tally(Tally tally)
        {
            json.WriteNumber("agree", tally.Agree);
            json.WriteNumber("disagree", tally.Disagree);
            json.WriteNumber("pass", tally.Pass);
            json.WriteNumber("seen", tally.Seen);
        }
    }
}
