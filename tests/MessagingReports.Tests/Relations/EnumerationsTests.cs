using System.Reflection;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Relations;

public class EnumerationsTests
{
    public static TheoryData<string> Names { get; } = [.. All().Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_EveryEnumeration_IsNamedAsItsType(string name) =>
        Assert.Equal((name, name), (Schema(name).Name, TypeOf(name).Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_EveryEnumeration_ValuesAreThePositionsOfTheLabels(string name)
    {
        int[] values = [.. Enum.GetValues(TypeOf(name)).Cast<object>().Select(value => (int)(byte)value)];
        Assert.Equal(Enumerable.Range(0, Schema(name).Labels.Count), values);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_EveryEnumeration_MembersAreNamedAsTheLabels(string name)
    {
        foreach ((string member, string label) in Enum.GetNames(TypeOf(name)).Zip(Schema(name).Labels))
        {
            Assert.Equal(
                string.Concat(label.Where(char.IsAsciiLetterOrDigit)), member, StringComparer.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TryGetCode_EveryLabel_GivesItsPosition(string name)
    {
        EnumerationSchema schema = Schema(name);
        for (int code = 0; code < schema.Labels.Count; code++)
        {
            Assert.True(schema.TryGetCode(schema.Labels[code], out byte ofText));
            Assert.True(schema.TryGetCode(schema.Utf8Label((byte)code), out byte ofBytes));
            Assert.Equal((code, code), (ofText, ofBytes));
        }
    }

    [Theory]
    [InlineData("voice")]
    [InlineData("Voice ")]
    [InlineData("")]
    [InlineData("Fax")]
    public void TryGetCode_OtherText_NotFound(string label)
    {
        Assert.False(Enumerations.Channel.TryGetCode(label, out _));
        Assert.False(Enumerations.Channel.TryGetCode(System.Text.Encoding.UTF8.GetBytes(label), out _));
    }

    [Fact]
    public void All_Enumerations_HoldsThe21()
    {
        Assert.Equal(21, Names.Count);
        Assert.Equal(
            All().Select(property => property.Name).Order(),
            Enumerations.All.Select(schema => schema.Name).Order());
    }

    [Fact]
    public void AttemptResult_Labels_AreThoseOfTheSpecification() => Assert.Equal(
        [
            "Delivered Person", "Delivered Machine", "Delivered without success", "Undelivered Person",
            "Undelivered Machine", "Hang Up on Machine", "Busy", "No Answer", "Bad Device", "Not Connected",
            "Delivered", "Accepted by Carrier", "Submitted", "In Progress", "Undeliverable", "Expired", "Rejected",
            "Blocked", "Invalid Address", "No Receipt", "Bounced", "Failed", "Not Attempted", "Not Attempted Skip",
            "Cancelled",
        ],
        Enumerations.AttemptResult.Labels);

    private static IEnumerable<PropertyInfo> All() =>
        typeof(Enumerations).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(EnumerationSchema));

    private static EnumerationSchema Schema(string name) =>
        (EnumerationSchema)typeof(Enumerations).GetProperty(name)!.GetValue(null)!;

    private static Type TypeOf(string name) =>
        typeof(Channel).Assembly.GetType($"MessagingReports.Model.{name}", throwOnError: true)!;
}
