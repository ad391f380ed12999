using System.Text.Json;

namespace Folkmoot.Ledger;

/// <summary>
/// Reads the events that a journal has most of without the detour of the general reader, which reads all others. What it does not read
/// exactly as it was written, it leaves to the general reader, so that both mean the same.
/// </summary>
internal sealed class EventReader(NameTable names)
{
    public LedgerEvent? Read(ref Utf8JsonReader json)
    {
        var start = json;
        if (TryRead(ref json) is { } what)
            return what;
        json = start;
        return JsonSerializer.Deserialize(ref json, LedgerJson.Default.LedgerEvent);
    }

    public Evaluation Evaluation(ref Utf8JsonReader json)
    {
        var start = json;
        if (Text(ref json, "lot"u8) is { } lot && Number(ref json, "version"u8) is { } version and >= 0 and <= int.MaxValue && Text(ref json, "instalment"u8) is { } instalment
            && Value(ref json, "on"u8, JsonTokenType.String) && EntryReader.TryDay(json.ValueSpan, out var on) && Number(ref json, "pence"u8) is { } pence && Number(ref json, "awardTotal"u8) is { } total && Ends(ref json))
            return new Evaluation { Lot = lot, Version = (int)version, Instalment = instalment, On = on, Pence = pence, AwardTotal = total };
        json = start;
        return JsonSerializer.Deserialize(ref json, LedgerJson.Default.Evaluation) ?? throw new LineException("an evaluation is null");
    }

    private LedgerEvent? TryRead(ref Utf8JsonReader json)
    {
        if (!Value(ref json, "kind"u8, JsonTokenType.String))
            return null;
        if (json.ValueTextEquals("made-payable"u8))
            return OfInstalment(ref json) is (var grant, var instalment, var pence) ? new MadePayable { Grant = grant, Instalment = instalment, Pence = pence } : null;
        if (json.ValueTextEquals("payment-sent"u8))
            return OfInstalment(ref json) is (var grant, var instalment, var pence) ? new PaymentSent { Grant = grant, Instalment = instalment, Pence = pence } : null;
        if (json.ValueTextEquals("payment-cleared"u8))
            return OfInstalment(ref json) is (var grant, var instalment, var pence) ? new PaymentCleared { Grant = grant, Instalment = instalment, Pence = pence } : null;
        if (json.ValueTextEquals("payment-approved"u8))
            return OfInstalment(ref json) is (var grant, var instalment, var pence) ? new PaymentApproved { Grant = grant, Instalment = instalment, Pence = pence } : null;
        if (json.ValueTextEquals("agreement-signed"u8))
            return Text(ref json, "grant"u8) is { } grant && Text(ref json, "document"u8) is { } document && Ends(ref json) ? new AgreementSigned { Grant = grant, Document = document } : null;
        return null;
    }

    private (string Grant, string Instalment, long Pence)? OfInstalment(ref Utf8JsonReader json) =>
        Text(ref json, "grant"u8) is { } grant && Text(ref json, "instalment"u8) is { } instalment && Number(ref json, "pence"u8) is { } pence && Ends(ref json) ? (grant, instalment, pence) : null;

    private string? Text(ref Utf8JsonReader json, ReadOnlySpan<byte> name) => Value(ref json, name, JsonTokenType.String) && !json.ValueIsEscaped ? names.Find(json.ValueSpan) : null;

    private static long? Number(ref Utf8JsonReader json, ReadOnlySpan<byte> name) => Value(ref json, name, JsonTokenType.Number) && json.TryGetInt64(out var number) ? number : null;

    private static bool Value(ref Utf8JsonReader json, ReadOnlySpan<byte> name, JsonTokenType type) =>
        json.Read() && json.TokenType is JsonTokenType.PropertyName && json.ValueTextEquals(name) && json.Read() && json.TokenType == type;

    private static bool Ends(ref Utf8JsonReader json) => json.Read() && json.TokenType is JsonTokenType.EndObject;
}
