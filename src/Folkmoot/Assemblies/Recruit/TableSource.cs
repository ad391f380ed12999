using Folkmoot.Platform;
using Folkmoot.Platform.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>A table as it comes in: as a file, or pasted from a spreadsheet.</summary>
internal static class TableSource
{
    /// <param name="file">The file; null for none.</param>
    /// <param name="pasted">What was pasted; empty for nothing.</param>
    /// <param name="most">The most bytes that are taken.</param>
    /// <param name="fields">The names of the two fields.</param>
    /// <param name="texts">The texts of the room.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RefusedException">There is neither or both, or it is empty or too large.</exception>
    public static async Task<byte[]> ReadAsync(IFormFile? file, string? pasted, int most, (string File, string Pasted) fields, IStringLocalizer<Texts> texts, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(pasted))
            return await FileAsync(file, most, fields.File, texts, cancellationToken);
        if (file is not null)
            throw new RefusedException(texts["Table.Both"], fields.Pasted);
        var content = QuotaDesk.Typed(pasted);
        return content.Length <= most ? content : throw new RefusedException(texts["File.Large", most / 1024], fields.Pasted);
    }

    private static async Task<byte[]> FileAsync(IFormFile? file, int most, string field, IStringLocalizer<Texts> texts, CancellationToken cancellationToken)
    {
        if (file is null)
            throw new RefusedException(texts["Table.Choose"], field);
        await using var stream = file.OpenReadStream();
        try
        {
            return (await UploadedFile.ReadAsync(file.FileName, stream, file.Length, most, texts["File.Empty"], texts["File.Large", most / 1024], cancellationToken)).Content;
        }
        catch (RefusedException wrong)
        {
            throw new RefusedException(wrong.Message, field);
        }
    }
}
