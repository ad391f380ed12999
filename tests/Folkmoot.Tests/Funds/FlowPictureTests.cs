using Folkmoot.Funds;

namespace Folkmoot.Tests.Funds;

public sealed class FlowPictureTests
{
    [Theory]
    [InlineData("Wye Valley NHS Trust", "Wye Valley NHS Trust")]
    [InlineData("Herefordshire and Worcestershire Health", "Herefordshire and|Worcestershire Health")]
    [InlineData("Office of the Police and Crime Commissioner for West Mercia", "Office of the Police and|Crime Commissioner for…")]
    [InlineData("Llanfairpwllgwyngyllgogerychwyrndrobwll", "Llanfairpwllgwyngyllgoge|rychwyrndrobwll")]
    public void A_name_has_two_lines_before_anything_is_cut(string name, string lines) => Assert.Equal(lines, string.Join('|', FlowPicture.Lines(name)));
}
