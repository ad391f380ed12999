using Microsoft.AspNetCore.Http;

namespace Folkmoot.Platform.Components.Markup;

/// <summary>
/// Which fields a page has, in the order they stand there, and the ids they bear. A page is rendered before its layout, so the
/// error summary above it can list the errors in the same order and lead to the right places.
/// </summary>
internal sealed class FieldOrder
{
    private readonly List<(string Name, string Id)> _fields = [];

    public static FieldOrder Of(HttpContext context)
    {
        if (context.Items.TryGetValue(typeof(FieldOrder), out var known))
            return (FieldOrder)known!;
        var order = new FieldOrder();
        context.Items[typeof(FieldOrder)] = order;
        return order;
    }

    public void Add(string name, string id) => _fields.Add((name, id));

    /// <summary>The place and id of a field; null where the page has no such field.</summary>
    public (int Place, string Id)? Find(string name)
    {
        var place = _fields.FindIndex(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
        return place < 0 ? null : (place, _fields[place].Id);
    }
}
