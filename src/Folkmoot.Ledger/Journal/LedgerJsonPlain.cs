using System.Text.Encodings.Web;
using System.Text.Json;

namespace Folkmoot.Ledger;

/// <summary>Letters of every language stay readable in the export.</summary>
internal static class LedgerJsonPlain
{
    public static LedgerJson Context { get; } = new(new JsonSerializerOptions(LedgerJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
