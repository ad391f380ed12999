using System.Globalization;

namespace Folkmoot.Ledger;

/// <summary>Amounts in sentences.</summary>
internal static class Money
{
    public static string Text(long pence) => (pence < 0 ? "-" : "") + (Math.Abs(pence) / 100).ToString("#,0", CultureInfo.InvariantCulture) + (pence % 100 == 0 ? "" : "." + (Math.Abs(pence) % 100).ToString("00", CultureInfo.InvariantCulture));
}
