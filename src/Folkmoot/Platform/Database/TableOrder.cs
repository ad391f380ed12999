using Microsoft.EntityFrameworkCore.Metadata;

namespace Folkmoot.Platform.Database;

/// <summary>Puts tables in an order in which rows can be inserted: what is referred to comes first.</summary>
internal static class TableOrder
{
    public static IReadOnlyList<ITable> Of(IRelationalModel model)
    {
        List<ITable> ordered = [];
        var waiting = model.Tables.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting
                .Where(t => t.ForeignKeyConstraints.All(k => k.PrincipalTable == t || ordered.Contains((ITable)k.PrincipalTable)))
                .ToList();
            if (ready.Count == 0)
                throw new InvalidOperationException("These tables refer to each other in a circle: " + string.Join(", ", waiting.Select(t => t.Name)));
            ordered.AddRange(ready);
            waiting.RemoveAll(ready.Contains);
        }

        return ordered;
    }
}
