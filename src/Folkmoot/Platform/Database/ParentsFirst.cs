using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Folkmoot.Platform.Database;

/// <summary>Orders the rows of a table that refers to itself, so that each comes after the row it refers to.</summary>
internal static class ParentsFirst
{
    public static async IAsyncEnumerable<object?[]> OrderAsync(
        IAsyncEnumerable<object?[]> rows, ITable table, IForeignKeyConstraint self, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = table.Columns.Select(c => c.Name).ToList();
        var reference = names.IndexOf(self.Columns[0].Name);
        var key = names.IndexOf(self.PrincipalColumns[0].Name);
        HashSet<object> written = [];
        List<object?[]> waiting = [];
        await foreach (var row in rows.WithCancellation(cancellationToken))
            waiting.Add(row);

        while (waiting.Count > 0)
        {
            var ready = waiting.Where(row => row[reference] is not { } parent || parent.Equals(row[key]) || written.Contains(parent)).ToList();
            if (ready.Count == 0)
                throw new InvalidOperationException($"Rows of {table.Name} refer to each other in a circle.");
            foreach (var row in ready)
            {
                written.Add(row[key]!);
                yield return row;
            }

            var done = ready.ToHashSet(ReferenceEqualityComparer.Instance);
            waiting.RemoveAll(done.Contains);
        }
    }
}
