namespace Folkmoot.Listening.Answering;

/// <summary>The draw that showed a statement to somebody.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Step">How many the person had answered before.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Total">The sum of all weights in the draw.</param>
/// <param name="State">What all statements weighed.</param>
public sealed record ShownDraw(Guid Statement, int Step, long Weight, long Total, long State);
