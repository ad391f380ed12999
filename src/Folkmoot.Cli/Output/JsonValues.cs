using System.Text.Json;
using Folkmoot.Counting;

namespace Folkmoot.Cli.Output;

/// <summary>Numbers, money and lists as they stand in every report. Money is in units of the currency.</summary>
internal static class JsonValues
{
    private const int Decimals = 6;

    extension(Utf8JsonWriter json)
    {
        public void Ids(string name, IEnumerable<string> ids)
        {
            json.WriteStartArray(name);
            foreach (var id in ids)
                json.WriteStringValue(id);
            json.WriteEndArray();
        }

        public void Money(string name, Election election, Fraction amount) => json.Number(name, amount / election.UnitsPerCurrency);

        public void Number(string name, Fraction value)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value.ToString(Decimals).TrimEnd('0').TrimEnd('.'));
        }
    }
}
