using System.Net.Mail;
using Folkmoot.Platform.Configuration;

namespace Folkmoot.Platform.Mail;

/// <summary>Writes letters as files into the folder "outbox" of the data folder, for installations without a mail relay.</summary>
internal sealed class OutboxCarrier(Settings settings) : ILetterCarrier
{
    public const string FolderName = "outbox";

    public async Task CarryAsync(StoredLetter letter, CancellationToken cancellationToken)
    {
        var outbox = Directory.CreateDirectory(settings.InData(FolderName));
        var desk = outbox.CreateSubdirectory($".{letter.Id:N}");
        using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = desk.FullName };
        using var message = LetterMessage.Of(letter, settings);
        await client.SendMailAsync(message, cancellationToken);
        foreach (var file in desk.GetFiles())
            file.MoveTo(Path.Combine(outbox.FullName, $"{letter.Id:N}.eml"), overwrite: true);
        desk.Delete(recursive: true);
    }
}
