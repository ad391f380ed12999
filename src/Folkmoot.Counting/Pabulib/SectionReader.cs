namespace Folkmoot.Counting.Pabulib;

/// <summary>Walks through META, PROJECTS and VOTES in this order, row by row.</summary>
internal sealed class SectionReader(RecordReader rows, IssueLog issues)
{
    private static readonly string[] Names = ["META", "PROJECTS", "VOTES"];
    private int _current = -1;
    private int _announced = -1;
    private bool _ended;

    public RecordReader Row => rows;

    public long Line => rows.Line;

    /// <summary>Enters the next section, whose first line must stand here.</summary>
    public void Enter(string name)
    {
        if (_announced < 0 && !_ended && !ReadFilled())
            _ended = true;
        _current++;
        if (_ended)
            throw IssueLog.Stop(PabulibCode.BadSection, rows.Line, $"the file ends before its section {name}; it may have been cut off, so get it again.");
        if (_announced < 0)
            throw IssueLog.Stop(PabulibCode.BadSection, rows.Line, $"a .pb file begins with a line {Names[0]}, but here stands {PabulibText.Show(rows[0])}; check that this is a .pb file.");
        if (_announced != _current)
            throw IssueLog.Stop(PabulibCode.BadSection, rows.Line, $"the section {Names[_announced]} stands where {name} should; the order is META, PROJECTS, VOTES, each once.");
        if (issues.Collecting && (rows.FieldCount > 1 || !rows[0].SequenceEqual(System.Text.Encoding.ASCII.GetBytes(name))))
            issues.Error(PabulibCode.BadSection, rows.Line, $"write the line as {name}, in capitals and with nothing behind it.");
        _announced = -1;
    }

    /// <summary>Reads the header of the section.</summary>
    public PabulibColumns ReadHeader(params ReadOnlySpan<string> needed)
    {
        if (!Read())
            throw IssueLog.Stop(PabulibCode.BadHeader, rows.Line, $"the section {Names[_current]} has no header; name its columns in its first line.");
        var count = rows.FieldCount;
        while (count > 1 && PabulibText.Trim(rows[count - 1]).IsEmpty)
            count--;
        if (count < rows.FieldCount)
            issues.Error(PabulibCode.BadHeader, rows.Line, "the header ends with an empty name; take the last semicolon away.");
        var names = new List<string>(count);
        for (var i = 0; i < count; i++)
        {
            var name = PabulibText.Of(PabulibText.Trim(rows[i]));
            if (name is "target" && _current == 1)
            {
                issues.Error(PabulibCode.OldName, rows.Line, "the column “target” is called “beneficiaries” now; rename it.");
                name = "beneficiaries";
            }

            if (names.Contains(name))
                throw IssueLog.Stop(PabulibCode.DuplicateColumn, rows.Line, $"the header names {PabulibText.Show(name)} twice; rename or remove one of them.");
            names.Add(name);
        }

        foreach (var name in needed)
        {
            if (!names.Contains(name))
                throw IssueLog.Stop(PabulibCode.BadHeader, rows.Line, $"the section {Names[_current]} has no column “{name}”; check its header and that semicolons separate the names.");
        }

        return new PabulibColumns(names);
    }

    /// <summary>Moves to the next row that is not empty; false where the section ends.</summary>
    public bool Read()
    {
        if (_announced >= 0 || _ended)
            return false;
        if (ReadFilled())
            return _announced < 0;
        _ended = true;
        return false;
    }

    /// <summary>Checks that nothing follows the last section.</summary>
    public void ExpectEnd()
    {
        if (_announced >= 0)
            throw IssueLog.Stop(PabulibCode.BadSection, rows.Line, $"the section {Names[_announced]} comes a second time; each section stands once.");
    }

    /// <summary>Whether the row has one field for each column; empty ones too many are let pass.</summary>
    public bool Fits(PabulibColumns columns)
    {
        var count = rows.FieldCount;
        if (count == columns.Count)
            return true;
        while (count > columns.Count && rows[count - 1].IsEmpty)
            count--;
        if (count == columns.Count)
        {
            if (issues.Collecting)
                issues.Error(PabulibCode.WrongFieldCount, rows.Line, $"the row has {rows.FieldCount} fields, its header {columns.Count}; take the semicolons at its end away.");
            return true;
        }

        issues.Refuse(PabulibCode.WrongFieldCount, rows.Line, $"the row has {rows.FieldCount} fields, but its header names {columns.Count}; add what is missing, or put a text that holds a semicolon in quotes.");
        return false;
    }

    private bool ReadFilled()
    {
        while (rows.Read())
        {
            if (rows.IsBlank)
            {
                issues.Warn(PabulibCode.EmptyLine, rows.Line, "the line is empty; remove it.");
                continue;
            }

            _announced = SectionNamed();
            return true;
        }

        return false;
    }

    private int SectionNamed()
    {
        var first = rows[0];
        if (first.Length > 16 || (rows.FieldCount > 1 && !rows[1].IsEmpty))
            return -1;
        first = PabulibText.Trim(first);
        for (var section = 0; section < Names.Length; section++)
        {
            if (!System.Text.Ascii.EqualsIgnoreCase(first, Names[section]))
                continue;
            for (var field = 1; field < rows.FieldCount; field++)
            {
                if (!rows[field].IsEmpty)
                    return -1;
            }

            return section;
        }

        return -1;
    }
}
