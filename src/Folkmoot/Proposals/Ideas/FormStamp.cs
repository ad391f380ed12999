using System.Globalization;
using System.Security.Cryptography;
using Folkmoot.Platform;
using Folkmoot.Platform.Secrets;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Says when a form was handed out, in a way that only this installation can write, so that forms sent by programs are told from people's.</summary>
internal sealed class FormStamp(IInstanceKey key, TimeProvider clock)
{
    private const string Purpose = "proposals.form-stamp";

    public string New()
    {
        var at = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{at}.{Convert.ToHexString(key.Mac(Purpose, at))}";
    }

    /// <exception cref="RefusedException">The form came back faster than anybody can write, was not handed out here, or its trap was filled in.</exception>
    public void Check(string? stamp, string? trap)
    {
        switch (Fault(stamp, trap))
        {
            case StampFault.Trap:
                throw new RefusedException("Leave the field \"Website\" empty and send the form again.", nameof(IdeaForm.Website));
            case StampFault.Foreign:
                throw new RefusedException("This form was not complete. It is ready now: send it again.");
            case StampFault.Fast:
                throw new RefusedException("That was faster than anybody can write. Wait three seconds and send it again.");
        }
    }

    /// <summary>What tells that a form was sent by a program; null for nothing.</summary>
    public StampFault? Fault(string? stamp, string? trap)
    {
        if (!string.IsNullOrEmpty(trap))
            return StampFault.Trap;
        var parts = (stamp ?? "").Split('.');
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || !CryptographicOperations.FixedTimeEquals(Convert.FromHexString(IsHex(parts[1]) ? parts[1] : ""), key.Mac(Purpose, parts[0])))
            return StampFault.Foreign;
        return clock.GetUtcNow().ToUnixTimeSeconds() - seconds < (long)IdeaLimits.Quickest.TotalSeconds ? StampFault.Fast : null;
    }

    private static bool IsHex(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigit);
}
