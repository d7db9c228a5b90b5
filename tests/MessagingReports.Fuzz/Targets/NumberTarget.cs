using System.Globalization;
using System.Numerics;
using System.Text;
using MessagingReports.Csv;
using MessagingReports.Fuzz.Driving;
using MessagingReports.Fuzz.Oracles;
using MessagingReports.Tests.Csv;

namespace MessagingReports.Fuzz.Targets;

/// <summary>
/// Decimals of every scale, whole numbers, percentages and times: what .NET's big integers and calendar say, in no
/// more room than was promised.
/// </summary>
internal sealed unsafe class NumberTarget : FuzzTarget
{
    public override string Name => "cell-numbers";

    public override IEnumerable<byte[]> Seeds =>
    [
        [0, 4, 8, 1, 2, 3, 4, 5, 6, 7, 8],
        [1, 38, .. Enumerable.Repeat((byte)255, 16)],
        [2, 0, 24, 0, 0, 0, 0, 0, 0, 0, 128],
        [3, 39, 1, 2, 3],
        [4, 17, 9],
        [5, 19, 8, 255, 255, 255, 255, 255, 255, 255, 127],
        [6, 2, 100, 7, 2, 200, 0, 1, 3],
        [7, 0, 8, 0, 0, 200, 18, 0, 0, 6, 0, 0, 1, 2, 3, 4],
    ];

    public override int MaximumLength => 128;

    public override void Run(byte[] input)
    {
        InputReader reader = new(input);
        switch (reader.Below(8))
        {
            case 0:
                Decimal(reader.Below(41), reader.Int64(), DecimalOracle.Trimmed, DecimalText.WriteTrimmed);
                break;
            case 1:
                Decimal(reader.Below(41), reader.Int128(), DecimalOracle.Trimmed, DecimalText.WriteTrimmed);
                break;
            case 2:
                Decimal(reader.Below(41), reader.Int64(), DecimalOracle.Fixed, DecimalText.WriteFixed);
                break;
            case 3:
                Decimal(reader.Below(41), reader.Int128(), DecimalOracle.Fixed, DecimalText.WriteFixed);
                break;
            case 4:
                Integers(reader.Int64());
                break;
            case 5:
                Digits(reader.Below(20), unchecked((ulong)reader.Int64()));
                break;
            case 6:
                Percentage(reader.Int64(), reader.Int64());
                break;
            default:
                Times(reader);
                break;
        }
    }

    private delegate byte* DecimalWriter<T>(byte* destination, T value, int scale);

    private static void Decimal<T>(
        int scale, T value, Func<BigInteger, int, string> oracle, DecimalWriter<T> writer)
        where T : IBinaryInteger<T>
    {
        string? expected = scale <= DecimalText.MaximumScale ? oracle(BigInteger.CreateChecked(value), scale) : null;
        string what = string.Create(CultureInfo.InvariantCulture, $"{value} with scale {scale}");
        Same(expected, what, DecimalText.MaximumBytes, to => writer(to, value, scale));
    }

    private static void Integers(long value)
    {
        string expected = value.ToString(CultureInfo.InvariantCulture);
        Same(expected, expected, IntegerText.MaximumBytes, to => IntegerText.Write(to, value));
        int narrow = unchecked((int)value);
        expected = narrow.ToString(CultureInfo.InvariantCulture);
        Same(expected, expected, IntegerText.MaximumBytes, to => IntegerText.Write(to, narrow));
        ulong unsigned = unchecked((ulong)value);
        expected = unsigned.ToString(CultureInfo.InvariantCulture);
        Same(expected, expected, IntegerText.MaximumBytes, to => IntegerText.WriteUnsigned(to, unsigned));
        FindingException.UnlessEqual(expected.Length, IntegerText.DigitCount(unsigned), "digits of " + expected);
    }

    private static void Digits(int digits, ulong value)
    {
        value = (ulong)(value % (UInt128)BigInteger.Pow(10, digits));
        string expected = digits == 0 ? "" : value.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
        Same(expected, expected, digits, to =>
        {
            IntegerText.WriteDigits(to, value, digits);
            return to + digits;
        });
    }

    private static void Percentage(long numerator, long denominator)
    {
        string? expected = numerator < 0 || denominator < 0 ? null
            : denominator == 0 ? ""
            : DecimalOracle.Fixed(DecimalOracle.RoundHalfAway((BigInteger)numerator * 10_000, denominator), 2);
        string what = string.Create(CultureInfo.InvariantCulture, $"{numerator} of {denominator}");
        Same(expected, what, PercentText.MaximumBytes, to => PercentText.Write(to, numerator, denominator));
    }

    /// <summary>One writer keeps what it knows of the last day: each time is compared alone.</summary>
    private static void Times(InputReader reader)
    {
        LocalTimeFormat format = reader.Boolean() ? LocalTimeFormat.Spreadsheet : LocalTimeFormat.Offset;
        InstantTextWriter writer = new(format);
        do
        {
            long local = reader.Int64();
            int offset = reader.Int32() % 86_400;
            string? expected = InstantTextWriter.Prints(local) ? TimeOracle.Cell(local, offset, format) : null;
            string what = string.Create(CultureInfo.InvariantCulture, $"{local} at {offset}");
            Same(expected, what, InstantTextWriter.MaximumBytes, to => to + writer.Write(to, local, offset));
        }
        while (!reader.IsAtEnd);
    }

    /// <summary>An expectation of null is an <see cref="ArgumentOutOfRangeException"/>.</summary>
    private static void Same(string? expected, string what, int capacity, GuardedRoom.Writer writer)
    {
        string? found;
        try
        {
            found = Encoding.ASCII.GetString(GuardedRoom.Written(capacity, writer));
        }
        catch (ArgumentOutOfRangeException) when (expected is null)
        {
            return;
        }

        FindingException.UnlessEqual(expected, found, what);
    }
}
