using System.Buffers;
using System.Text;

namespace MessagingReports.Csv;

/// <summary>The minor digits of ISO 4217 currencies, to which amounts of money are rounded.</summary>
internal static class CurrencyDigits
{
    private static ReadOnlySpan<byte> None => "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"u8;

    private static ReadOnlySpan<byte> Three => "BHD IQD JOD KWD LYD OMR TND"u8;

    private static ReadOnlySpan<byte> Four => "CLF UYW"u8;

    /// <summary>
    /// 0, 3 or 4 for the currencies listed in the reports' conventions, otherwise 2; also for a code that is not ISO
    /// 4217.
    /// </summary>
    public static int For(ReadOnlySpan<byte> currency)
    {
        if (currency.Length != 3 || currency.Contains((byte)' '))
        {
            return 2;
        }

        // Three bytes without a space match a whole code or nothing.
        return None.IndexOf(currency) >= 0 ? 0
            : Three.IndexOf(currency) >= 0 ? 3
            : Four.IndexOf(currency) >= 0 ? 4
            : 2;
    }

    /// <inheritdoc cref="For(ReadOnlySpan{byte})"/>
    public static int For(string currency)
    {
        Span<byte> code = stackalloc byte[3];
        return Ascii.FromUtf16(currency, code, out int length) == OperationStatus.Done ? For(code[..length]) : 2;
    }
}
