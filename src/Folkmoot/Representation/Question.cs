namespace Folkmoot.Representation;

/// <summary>What people may say about themselves.</summary>
public enum Question
{
    Age,
    Sex,
    Ethnicity,
    Disability,
    Area,
}
