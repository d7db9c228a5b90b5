using System.Text;
using MessagingReports.Redaction;

namespace MessagingReports.Tests.Redaction;

/// <summary>What each rule makes of a text.</summary>
public sealed class RedactionRuleTests
{
    /// <summary>That of +12125550100 with the key below.</summary>
    private const string PhoneHash = "eb0009e3407c6cc7c471d4aa921ec955";

    private static readonly byte[] Key = "0123456789abcdef"u8.ToArray();

    [Theory]
    [InlineData("+12125550123", 4, "****0123")]
    [InlineData("+12125550123", 0, "****")]
    [InlineData("1234567", 4, "****567")]
    [InlineData("1234", 4, "****34")]
    [InlineData("1", 4, "****")]
    [InlineData("Zoë Größe", 3, "****öße")]
    [InlineData("a\U0001F600\U0001F601\U0001F602", 2, "****\U0001F601\U0001F602")]
    public void Mask_Text_KeepsTheLastCharactersButHalfAtMost(string text, int keepLast, string expected) =>
        Assert.Equal(expected, Written(RedactionRule.Mask(keepLast), text));

    [Theory]
    [InlineData(-1)]
    [InlineData(33)]
    public void Mask_CharactersOutOfRange_AreRefused(int keepLast) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RedactionRule.Mask(keepLast));

    /// <summary>From <c>printf '+12125550100' | openssl dgst -sha256 -hmac 0123456789abcdef</c>, cut.</summary>
    [Fact]
    public void Hash_Text_IsHmacSha256Cut()
    {
        Assert.Equal(PhoneHash, Written(RedactionRule.Hash(Key), "+12125550100"));
        Assert.NotEqual(PhoneHash, Written(RedactionRule.Hash("another key 0123"u8), "+12125550100"));
    }

    [Fact]
    public void Hash_KeyChangedAfterwards_IsACopy()
    {
        byte[] key = [.. Key];
        RedactionRule rule = RedactionRule.Hash(key);

        key[0]++;

        Assert.Equal(PhoneHash, Written(rule, "+12125550100"));
    }

    [Fact]
    public void Hash_ShortKey_IsRefused() => Assert.Equal(
        "redaction: found a key of 15 bytes, expected 16 or more. Use a longer random key.",
        Assert.Throws<ArgumentException>(() => RedactionRule.Hash(Key.AsSpan(1))).Message);

    [Fact]
    public void EraseAndReplace_AnyText_PrintNothingAndTheirOwn()
    {
        Assert.Equal("", Written(RedactionRule.Erase, "anything"));
        Assert.Equal("removed", Written(RedactionRule.Replace("removed"), "anything"));
    }

    [Fact]
    public void By_HostRule_SeesTheTextAndWritesItsOwn()
    {
        RedactionRule rule = RedactionRule.By("domain", text => text.Length - text.IndexOf('@'), (text, cell) =>
        {
            text[text.IndexOf('@')..].CopyTo(cell);
            return cell.Length;
        });

        Assert.Equal("@exämple.org", Written(rule, "me@exämple.org"));
        Assert.Equal("domain", rule.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Domain")]
    [InlineData("hash")]
    [InlineData("a\nb")]
    public void By_NameOfAnotherForm_IsRefused(string name) => Assert.Equal(
        $"redaction: found the rule name '{name.Replace('\n', '\uFFFD')}', expected lower-case letters, digits and " +
            "hyphens, and no name of another rule. Choose another name.",
        Assert.Throws<ArgumentException>(() => RedactionRule.By(name, _ => 0, (_, _) => 0)).Message);

    [Theory]
    [InlineData(257, 0, "redaction rule 'mine': found a text of 257 characters, expected 0 to 256. Mend the rule.")]
    [InlineData(-1, 0, "redaction rule 'mine': found a text of -1 characters, expected 0 to 256. Mend the rule.")]
    [InlineData(3, 4, "redaction rule 'mine': found a text of 4 characters, expected 0 to 3. Mend the rule.")]
    public void By_LengthOutOfRange_IsRefused(int length, int written, string message)
    {
        RedactionRule rule = RedactionRule.By("mine", _ => length, (_, _) => written);

        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => Written(rule, "text")).Message);
    }

    [Fact]
    public void By_AsLongAsALongText_IsTaken()
    {
        RedactionRule rule = RedactionRule.By("stars", text => text.Length, (text, cell) =>
        {
            cell.Fill('*');
            return text.Length;
        });

        Assert.Equal(new string('*', 1000), Written(rule, new string('x', 1000)));
    }

    [Fact]
    public void By_LoneSurrogate_IsRefused()
    {
        RedactionRule rule = RedactionRule.By("mine", _ => 1, (_, cell) =>
        {
            cell[0] = '\uD800';
            return 1;
        });

        Assert.Equal(
            "redaction rule 'mine': found a text that is no valid UTF-16, expected one. Mend the rule.",
            Assert.Throws<InvalidOperationException>(() => Written(rule, "text")).Message);
    }

    private static string Written(RedactionRule rule, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        byte[] room = new byte[rule.MaximumBytes(bytes.Length)];
        return Encoding.UTF8.GetString(room, 0, rule.Write(bytes, room));
    }
}
