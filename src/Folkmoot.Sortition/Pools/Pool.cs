namespace Folkmoot.Sortition;

/// <summary>The people to draw from, described by the features of the quotas.</summary>
public sealed class Pool
{
    /// <summary>Takes the people in their order.</summary>
    /// <param name="quotas">The quotas whose features describe the people.</param>
    /// <param name="people">The people.</param>
    /// <exception cref="SortitionException">Two people have the same id.</exception>
    public Pool(Quotas quotas, IReadOnlyList<Person> people)
    {
        ArgumentNullException.ThrowIfNull(quotas);
        ArgumentNullException.ThrowIfNull(people);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            if (person.Id is { } id && !known.Add(id))
                throw new SortitionException($"The pool has two people with the id \"{id}\"; give each person an id of their own.");
        }

        (Quotas, People) = (quotas, people);
    }

    /// <summary>The quotas whose features describe the people.</summary>
    public Quotas Quotas { get; }

    /// <summary>The people in the order of the file.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>What a person is called: the id, or the row counted from 1.</summary>
    /// <param name="person">Index of the person.</param>
    public string NameOf(int person) => People[person].Id ?? (person + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The same people under other quotas for the same features and values.</summary>
    internal Pool Under(Quotas quotas) => new(quotas, People);
}
