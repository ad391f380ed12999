using System.Globalization;
using System.Text;
using QRCoder;

namespace Folkmoot.Ballots.Print;

/// <summary>An address as a QR code that scales without blur.</summary>
/// <param name="Path">The dark squares as the path of an SVG, one unit each.</param>
/// <param name="Size">How many squares there are on a side, with the quiet zone around them.</param>
public sealed record QrSquares(string Path, int Size)
{
    public static QrSquares Of(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < data.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < data.ModuleMatrix[row].Count; column++)
            {
                if (data.ModuleMatrix[row][column])
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
            }
        }

        return new QrSquares(path.ToString(), data.ModuleMatrix.Count);
    }
}
