namespace Folkmoot.Assemblies.Register;

/// <summary>A registration page with what stands on it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Pictures">Its pictures, in order.</param>
/// <param name="Documents">Its documents, in order.</param>
/// <param name="DocumentsUrl">Where documents are served.</param>
internal sealed record PageView(RegistrationPage Page, IReadOnlyList<PictureLine> Pictures, IReadOnlyList<DocumentLine> Documents, string DocumentsUrl)
{
    /// <summary>The language of its words; null for that of the installation.</summary>
    public string? Language => Page.Language.Length > 0 ? Page.Language : null;
}
