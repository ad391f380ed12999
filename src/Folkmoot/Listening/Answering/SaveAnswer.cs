using Folkmoot.Opinion;

namespace Folkmoot.Listening.Answering;

/// <summary>Asks that an answer be kept.</summary>
/// <param name="Process">The process whose conversation it belongs to.</param>
/// <param name="Key">Who answered, as a keyed hash.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Draw">The draw that showed the statement.</param>
/// <param name="MayBeNew">Whether the person may have no answer to this statement yet; otherwise only an answer that stands there is changed.</param>
internal sealed record SaveAnswer(Guid Process, byte[] Key, Answer Answer, ShownDraw Draw, bool MayBeNew);
