<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>advice</name>
    <message>
        <source>A figure is wrong in {text}: the last one does not fit the others. Check the number.</source>
        <translation>Någon siffra är fel i {text}: den sista stämmer inte med de andra. Kontrollera numret.</translation>
    </message>
    <message>
        <source>A postcode has five figures, such as 123 45. Check {text}.</source>
        <translation>Ett postnummer har fem siffror, till exempel 123 45. Kontrollera {text}.</translation>
    </message>
    <message>
        <source>A postcode is usually written {text}.</source>
        <extracomment>{text} is the postcode as it is usually written.</extracomment>
        <translation>Ett postnummer brukar skrivas {text}.</translation>
    </message>
    <message>
        <source>An organisation number has ten figures, such as 556036-0793. Check {text}.</source>
        <translation>Ett organisationsnummer har tio siffror, till exempel 556036-0793. Kontrollera {text}.</translation>
    </message>
    <message>
        <source>Figures are missing in {text}. Did you write all of them?</source>
        <translation>Det saknas siffror i {text}. Fick du med alla?</translation>
    </message>
    <message>
        <source>No e-mail can be sent to {text}. Write it like anna@example.se.</source>
        <translation>Det går inte att skicka e-post till {text}. Skriv som anna@exempel.se.</translation>
    </message>
    <message>
        <source>Nobody in Sweden can have the number {text}. Check the figures; begin with + for another country.</source>
        <translation>Ingen i Sverige kan ha numret {text}. Kontrollera siffrorna, och börja med + om det är ett annat land.</translation>
    </message>
    <message>
        <source>There are too many figures in {text}. Write one number only, and another one beside it.</source>
        <translation>Det är för många siffror i {text}. Skriv ett nummer i taget.</translation>
    </message>
    <message>
        <source>There is no telephone number in {text}. Write it like 070-123 45 67.</source>
        <translation>Det finns inget telefonnummer i {text}. Skriv som 070-123 45 67.</translation>
    </message>
    <message>
        <source>This is a sole trader’s personal number. It stays here: it is never printed and never sent to anybody.</source>
        <translation>Det här är ett personnummer (enskild firma). Det stannar här: det skrivs aldrig ut och skickas aldrig till någon.</translation>
    </message>
    <message>
        <source>{text} is not a web address. Write it like www.example.se.</source>
        <translation>{text} är ingen webbadress. Skriv som www.exempel.se.</translation>
    </message>
</context>
<context>
    <name>aloud</name>
    <message>
        <source>I am afraid I cannot confirm this voucher. Could you ask the one who gave it to you?</source>
        <translation>Jag kan tyvärr inte få den här checken att stämma. Kan du fråga den som gav dig den?</translation>
    </message>
    <message>
        <source>I am sorry, all the vouchers of this offer have been used.</source>
        <translation>Tyvärr, checkarna i det här erbjudandet är slut.</translation>
    </message>
    <message>
        <source>I am sorry, this offer has come to an end.</source>
        <translation>Tyvärr, det här erbjudandet har upphört.</translation>
    </message>
    <message>
        <source>I am sorry, we cannot take vouchers from that business at the moment.</source>
        <translation>Tyvärr kan vi inte ta emot checkar från det företaget just nu.</translation>
    </message>
    <message>
        <source>I cannot read the voucher. May I have another look at it?</source>
        <translation>Jag kan inte läsa checken. Får jag titta på den en gång till?</translation>
    </message>
    <message>
        <source>Our computer needs a moment. I will see to your voucher shortly.</source>
        <translation>Vår dator behöver en stund. Jag tar hand om din check strax.</translation>
    </message>
    <message>
        <source>The one who gave you this voucher has taken it back. Do give them a call.</source>
        <translation>Den som gav dig checken har tagit tillbaka den. Ring dem gärna.</translation>
    </message>
    <message>
        <source>The voucher is for a larger purchase. Do keep it for another time.</source>
        <translation>Checken gäller vid ett större köp. Spara den gärna till en annan gång.</translation>
    </message>
    <message>
        <source>The voucher is for purchases of at least {minimum}. Do keep it for another time.</source>
        <translation>Checken gäller vid köp för minst {minimum}. Spara den gärna till en annan gång.</translation>
    </message>
    <message>
        <source>This voucher has been used already. Do you perhaps have another one at home?</source>
        <translation>Den här checken är redan använd. Har du kanske en till hemma?</translation>
    </message>
    <message>
        <source>This voucher has run out. Do ask the one who gave it to you for a new one.</source>
        <translation>Den här checken har gått ut. Fråga gärna den som gav dig den om en ny.</translation>
    </message>
    <message>
        <source>This voucher is for another business; the name is printed on it, here.</source>
        <translation>Den här checken gäller hos ett annat företag. Namnet står här på den.</translation>
    </message>
    <message>
        <source>This voucher is for {redeemer}. They will be glad to see you.</source>
        <translation>Den här checken gäller hos {redeemer}. De tar gärna emot dig.</translation>
    </message>
    <message>
        <source>This voucher was used with us on {day}. Do you perhaps have another one at home?</source>
        <translation>Den här checken är redan använd hos oss den {day}. Har du kanske en till hemma?</translation>
    </message>
    <message>
        <source>This voucher was valid through {day}. Do ask the one who gave it to you for a new one.</source>
        <translation>Den här checken gällde till och med den {day}. Fråga gärna den som gav dig den om en ny.</translation>
    </message>
    <message>
        <source>We do not know the business that gave you this yet. Let me find out for you.</source>
        <translation>Vi känner inte till företaget som gav dig checken än. Jag tar reda på det åt dig.</translation>
    </message>
    <message>
        <source>We take one voucher for each bill. Do keep this one for next time.</source>
        <translation>Vi tar en check per faktura. Spara gärna den här till nästa gång.</translation>
    </message>
    <message>
        <source>You were given a new voucher in place of this one. Do you have it with you?</source>
        <translation>Du har fått en ny check i stället för den här. Har du den med dig?</translation>
    </message>
</context>
<context>
    <name>booklet</name>
    <message>
        <source>Businesses in {town}</source>
        <extracomment>Title of the network&apos;s directory booklet.</extracomment>
        <translation>Företag i {town}</translation>
    </message>
    <message>
        <source>Businesses near you</source>
        <extracomment>Title of the network&apos;s directory booklet, where no town is known.</extracomment>
        <translation>Företag nära dig</translation>
    </message>
    <message>
        <source>Other businesses</source>
        <extracomment>Heading in the booklet, over businesses whose trade stands in no list; it comes last.</extracomment>
        <translation>Övriga företag</translation>
    </message>
    <message>
        <source>Published by {publisher}, {month}</source>
        <extracomment>At the foot of each page of the booklet; {month} is &quot;november 2026&quot;.</extracomment>
        <translation>Utgiven av {publisher}, {month}</translation>
    </message>
    <message>
        <source>We who recommend each other</source>
        <extracomment>Below the title of the directory booklet; no full stop.</extracomment>
        <translation>Vi som rekommenderar varandra</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n kort</numerusform>
            <numerusform>%n kort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) on {sheets}.</source>
        <translation>
            <numerusform>Ett kort på {sheets}.</numerusform>
            <numerusform>%n kort på {sheets}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) are in {file}.</source>
        <translation>
            <numerusform>%n partner finns i {file}.</numerusform>
            <numerusform>%n partner finns i {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are left on the last sheet.</source>
        <translation>
            <numerusform>En plats är kvar på det sista arket.</numerusform>
            <numerusform>%n platser är kvar på det sista arket.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>ett ark</numerusform>
            <numerusform>%n ark</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s)</source>
        <translation>
            <numerusform>%n rabattcheck</numerusform>
            <numerusform>%n rabattcheckar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s).</source>
        <translation>
            <numerusform>en rabattcheck.</numerusform>
            <numerusform>%n rabattcheckar.</numerusform>
        </translation>
    </message>
    <message>
        <source>--back says what stands on the backs; say how they lie with --backs</source>
        <translation>--back säger vad som står på baksidorna; säg med --backs hur de ligger</translation>
    </message>
    <message>
        <source>--off stands alone</source>
        <translation>--off står för sig</translation>
    </message>
    <message>
        <source>--partner needs the folder too</source>
        <translation>--partner kräver att mappen anges också</translation>
    </message>
    <message>
        <source>--recipe and --partner both say who goes in; give one of them</source>
        <translation>--recipe och --partner säger båda vilka som ska vara med; ange en av dem</translation>
    </message>
    <message>
        <source>--reprint prints the partners and vouchers of the last pack; only how they are printed can change</source>
        <translation>--reprint skriver ut det senaste paketets partner och checkar igen; bara hur de skrivs ut går att ändra</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>All that is kept about {name} is in {file}.</source>
        <translation>Allt som finns sparat om {name} ligger i {file}.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Högst</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Business id</source>
        <translation>Företagets id</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Cards on a sheet</source>
        <translation>Kort på ett ark</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Columns of the table, with Swedish or English heads: name, address, postcode, town, email, phone, language (sv or en), partners (parted by semicolons). Only the name has to be there.</source>
        <translation>Tabellens kolumner, med svenska eller engelska rubriker: namn, adress, postnummer, ort, e-post, telefon, språk (sv eller en), partner (åtskilda med semikolon). Bara namnet måste finnas.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Encryption key</source>
        <translation>Krypteringsnyckel</translation>
    </message>
    <message>
        <source>Every trace of {name} is removed here.</source>
        <translation>Alla spår av {name} är borttagna här.</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Allt är i sin ordning.</translation>
    </message>
    <message>
        <source>Files are exchanged through {folder}.</source>
        <translation>Filer byts genom {folder}.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Kontrollord</translation>
    </message>
    <message>
        <source>First card</source>
        <translation>Första kortet</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>From card to card</source>
        <translation>Från kort till kort</translation>
    </message>
    <message>
        <source>From device {device}: {new} new, {changed} changed, {removed} removed, {conflicts} conflicts.</source>
        <translation>Från enhet {device}: {new} nya, {changed} ändrade, {removed} borttagna, {conflicts} krockar.</translation>
    </message>
    <message>
        <source>From {name}: {new} new, {changed} changed, {unchanged} unchanged, {refused} refused.</source>
        <translation>Från {name}: {new} nya, {changed} ändrade, {unchanged} oförändrade, {refused} avvisade.</translation>
    </message>
    <message>
        <source>Handslag: local businesses that recommend each other.</source>
        <translation>Handslag: företag på orten som rekommenderar varandra.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Utställd</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Utställd av</translation>
    </message>
    <message numerus="yes">
        <source>It holds a letter, %n discount voucher(s):</source>
        <translation>
            <numerusform>I det ligger ett brev, en rabattcheck:</numerusform>
            <numerusform>I det ligger ett brev, %n rabattcheckar:</numerusform>
        </translation>
    </message>
    <message>
        <source>It is taken back; everything is as it was before.</source>
        <translation>Det är ångrat och allt är som förut.</translation>
    </message>
    <message>
        <source>Kept until</source>
        <extracomment>Until when a customer&apos;s data is kept.</extracomment>
        <translation>Sparas till</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>No customer fits. Add one with “customers add”.</source>
        <translation>Ingen kund passar. Lägg till en med ”customers add”.</translation>
    </message>
    <message>
        <source>No folder is chosen. Choose one: handslag exchange folder DIR</source>
        <translation>Ingen mapp är vald. Välj en: handslag exchange folder MAPP</translation>
    </message>
    <message>
        <source>No partner fits. Add one with “partners add”.</source>
        <translation>Ingen partner passar. Lägg till en med ”partners add”.</translation>
    </message>
    <message>
        <source>No visiting cards have been printed yet.</source>
        <translation>Inga visitkort har skrivits ut än.</translation>
    </message>
    <message>
        <source>No voucher fits. Issue some with “vouchers issue”.</source>
        <translation>Ingen rabattcheck passar. Ställ ut några med ”vouchers issue”.</translation>
    </message>
    <message>
        <source>No welcome pack has been made yet.</source>
        <translation>Inget välkomstpaket har gjorts än.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Nothing more is issued on the word of {partner}: {promise}.</source>
        <translation>Inget mer ges ut på hans ord, {partner}: {promise}.</translation>
    </message>
    <message>
        <source>Nothing more is issued on your offer number {number}. Honour what is out.</source>
        <translation>Inget mer ställs ut på ditt erbjudande nummer {number}. Checkarna som är ute gäller än.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Numbers {first} to {last} of {name}/{n} are given to that device.</source>
        <translation>Numren {first} till {last} av {name}/{n} är givna till den enheten.</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Erbjudande</translation>
    </message>
    <message>
        <source>Offer {offer} is noted on the word of {partner}: {promise}.</source>
        <translation>Erbjudandet {offer} är antecknat på hans ord, {partner}: {promise}.</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Organisationsnummer</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Papper</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Lösenfras: </translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Löfte</translation>
    </message>
    <message>
        <source>Redeemed at</source>
        <translation>Löses in hos</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Ändring nr</translation>
    </message>
    <message>
        <source>Say it with --yes.</source>
        <translation>Bekräfta med --yes.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Kortark</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Signeringsnyckel</translation>
    </message>
    <message>
        <source>Smallest sale</source>
        <translation>Minsta köp</translation>
    </message>
    <message>
        <source>Something of device {device} is missing here. Ask it for a file.</source>
        <translation>Något från enhet {device} saknas här. Be den om en fil.</translation>
    </message>
    <message>
        <source>Something went wrong inside Handslag. It is a fault of the program, not yours; the report for its makers is in {file}.</source>
        <translation>Något gick fel inne i Handslag. Felet är programmets, inte ditt; en rapport till dem som gör det ligger i {file}.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketter</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Villkor</translation>
    </message>
    <message>
        <source>The commands are “handslag init” and “handslag demo”.</source>
        <translation>Kommandona heter ”handslag init” och ”handslag demo”.</translation>
    </message>
    <message>
        <source>The file for your other devices is in {file}.</source>
        <translation>Filen till dina andra enheter finns i {file}.</translation>
    </message>
    <message>
        <source>The file is in {file}.</source>
        <translation>Filen ligger i {file}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be reached now.</source>
        <translation>Mappen {folder} går inte att nå nu.</translation>
    </message>
    <message>
        <source>The invitation is in {file}. It holds the keys of your business: take it to the new device yourself, join there, and delete it.</source>
        <translation>Inbjudan finns i {file}. Den innehåller ditt företags nycklar: ta den själv till den nya enheten, anslut den där och radera sedan filen.</translation>
    </message>
    <message>
        <source>The pack is in {file}.</source>
        <translation>Paketet ligger i {file}.</translation>
    </message>
    <message>
        <source>The recipe {name} is removed.</source>
        <translation>Receptet {name} är borttaget.</translation>
    </message>
    <message>
        <source>The recipe {name} is saved.</source>
        <translation>Receptet {name} är sparat.</translation>
    </message>
    <message>
        <source>The recipe {name} is saved; it replaces the one before.</source>
        <translation>Receptet {name} är sparat; det ersätter det som fanns.</translation>
    </message>
    <message>
        <source>The redemption of {moment} is taken back; the voucher {code} is valid again.</source>
        <translation>Inlösen {moment} är ångrad, och rabattchecken {code} gäller igen.</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation>Rapporten finns i {file}.</translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>Samma en gång till: </translation>
    </message>
    <message>
        <source>The voucher {code} is doubly redeemed. Settle it with {partner}.</source>
        <translation>Rabattchecken {code} är dubbelinlöst. Gör upp om den med {partner}.</translation>
    </message>
    <message>
        <source>The voucher {code} is handed out.</source>
        <translation>Rabattchecken {code} är utlämnad.</translation>
    </message>
    <message>
        <source>The voucher {code} is voided.</source>
        <translation>Rabattchecken {code} är makulerad.</translation>
    </message>
    <message>
        <source>The voucher {code} is voided. {partner} refuses it from your next exchange on.</source>
        <translation>Rabattchecken {code} är makulerad. {partner} tar inte emot den från och med nästa utbyte.</translation>
    </message>
    <message>
        <source>The voucher {code} was used at {partner}.</source>
        <translation>Rabattchecken {code} användes hos {partner}.</translation>
    </message>
    <message>
        <source>The voucher {old} is replaced by {new}.</source>
        <translation>Rabattchecken {old} är ersatt av {new}.</translation>
    </message>
    <message>
        <source>Then repeat the command with --accept-key and the words.</source>
        <translation>Upprepa sedan kommandot med --accept-key och orden.</translation>
    </message>
    <message>
        <source>There are no referrals yet.</source>
        <translation>Det finns inga hänvisningar ännu.</translation>
    </message>
    <message>
        <source>There are no saved recipes yet.</source>
        <translation>Det finns inga sparade recept än.</translation>
    </message>
    <message>
        <source>There is no offer yet. Make one with “offers add”.</source>
        <translation>Här finns inget erbjudande än. Gör ett med ”offers add”.</translation>
    </message>
    <message>
        <source>There is no window to open here, so this is the demonstration instead: {name} in {town} makes the Johansson family&apos;s welcome pack.</source>
        <translation>Här finns inget fönster att öppna, så det här är demonstrationen i stället: {name} i {town} gör familjen Johanssons välkomstpaket.</translation>
    </message>
    <message>
        <source>This is a device of {name} now, with everything that was in the file.</source>
        <translation>Nu är det här en enhet hos {name}, med allt som fanns i filen.</translation>
    </message>
    <message>
        <source>This is the only device. Invite another with “devices invite”.</source>
        <translation>Det här är den enda enheten. Bjud in en till med ”devices invite”.</translation>
    </message>
    <message>
        <source>To take it back: handslag exchange undo {id}</source>
        <translation>Ångra med: handslag exchange undo {id}</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Bransch</translation>
    </message>
    <message>
        <source>Valid for days</source>
        <translation>Giltig i dagar</translation>
    </message>
    <message>
        <source>Valid through</source>
        <translation>Giltig t.o.m.</translation>
    </message>
    <message>
        <source>Vouchers in all</source>
        <translation>Rabattcheckar i allt</translation>
    </message>
    <message>
        <source>Vouchers per issuer</source>
        <translation>Rabattcheckar per utfärdare</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Webb</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Tillbakadraget</translation>
    </message>
    <message>
        <source>Wrong usage: {what}. See “handslag --help”.</source>
        <translation>Kommandot gick inte att förstå: {what}. Se ”handslag --help”.</translation>
    </message>
    <message>
        <source>You are {name} in the demonstration network {town}: {n} businesses.</source>
        <translation>Du är {name} i demonstrationsnätverket {town}: {n} företag.</translation>
    </message>
    <message>
        <source>Your offer number {number} has new terms: {promise}. Vouchers that are out keep the old ones.</source>
        <translation>Ditt erbjudande nummer {number} har nya villkor: {promise}. Rabattcheckar som är ute behåller de gamla.</translation>
    </message>
    <message>
        <source>Your offer number {number} is made: {promise}.</source>
        <translation>Ditt erbjudande nummer {number} är klart: {promise}.</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>add a card sheet of your own</source>
        <translation>lägg till ett eget kortark</translation>
    </message>
    <message>
        <source>add a partner to your address book</source>
        <translation>lägg till en partner i adressboken</translation>
    </message>
    <message numerus="yes">
        <source>and %n visiting card(s) on the card sheet {sheet}.</source>
        <translation>
            <numerusform>och ett visitkort på kortarket {sheet}.</numerusform>
            <numerusform>och %n visitkort på kortarket {sheet}.</numerusform>
        </translation>
    </message>
    <message>
        <source>answer as JSON, for scripts</source>
        <translation>svara med JSON, för skript</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>har ansökt</translation>
    </message>
    <message>
        <source>change a customer</source>
        <translation>ändra en kund</translation>
    </message>
    <message>
        <source>change a partner</source>
        <translation>ändra en partner</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ändrad</translation>
    </message>
    <message>
        <source>check and redeem vouchers at the counter</source>
        <translation>kontrollera och lös in rabattcheckar i kassan</translation>
    </message>
    <message>
        <source>choose the till PC</source>
        <translation>välj kassadator</translation>
    </message>
    <message>
        <source>customers sent to partners</source>
        <translation>kunder som hänvisats till partner</translation>
    </message>
    <message>
        <source>database, for an office with a server</source>
        <translation>databas, för ett kontor med server</translation>
    </message>
    <message>
        <source>discount vouchers</source>
        <translation>rabattcheckar</translation>
    </message>
    <message>
        <source>duplicate?</source>
        <translation>dubblett?</translation>
    </message>
    <message>
        <source>exchange by a folder that others read too</source>
        <translation>byt filer genom en mapp som andra också läser</translation>
    </message>
    <message>
        <source>exchange through no folder any more</source>
        <translation>byt inte längre filer genom någon mapp</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>förfallen</translation>
    </message>
    <message>
        <source>files between computers</source>
        <translation>utbyte av filer mellan datorer</translation>
    </message>
    <message>
        <source>fill an empty profile with the demonstration</source>
        <translation>fyll en tom profil med demonstrationen</translation>
    </message>
    <message>
        <source>folder that holds your data</source>
        <translation>mapp där dina uppgifter ligger</translation>
    </message>
    <message>
        <source>further computers of your business</source>
        <translation>fler datorer i ditt företag</translation>
    </message>
    <message>
        <source>give a device numbers to issue vouchers from</source>
        <translation>ge en enhet ett nummerblock att ställa ut rabattcheckar från</translation>
    </message>
    <message>
        <source>give your offer new terms</source>
        <translation>ge ditt erbjudande nya villkor</translation>
    </message>
    <message>
        <source>goes on under another number</source>
        <translation>fortsätter under ett annat nummer</translation>
    </message>
    <message>
        <source>handed out</source>
        <translation>utlämnad</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>har lämnat</translation>
    </message>
    <message>
        <source>introduce your business to another</source>
        <translation>presentera ditt företag för ett annat</translation>
    </message>
    <message>
        <source>issue vouchers</source>
        <translation>ställ ut rabattcheckar</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>utställd</translation>
    </message>
    <message>
        <source>language of the answers</source>
        <translation>språk för svaren</translation>
    </message>
    <message>
        <source>list card sheets</source>
        <translation>lista kortark</translation>
    </message>
    <message>
        <source>list customers</source>
        <translation>lista kunder</translation>
    </message>
    <message>
        <source>list offers</source>
        <translation>lista erbjudanden</translation>
    </message>
    <message>
        <source>list partners</source>
        <translation>lista partner</translation>
    </message>
    <message>
        <source>list referrals</source>
        <translation>lista hänvisningar</translation>
    </message>
    <message>
        <source>list the saved recipes</source>
        <translation>lista de sparade recepten</translation>
    </message>
    <message>
        <source>list the visiting cards that were printed</source>
        <translation>lista visitkorten som har skrivits ut</translation>
    </message>
    <message>
        <source>list the welcome packs that were made</source>
        <translation>lista välkomstpaketen som har gjorts</translation>
    </message>
    <message>
        <source>list vouchers</source>
        <translation>lista rabattcheckar</translation>
    </message>
    <message>
        <source>list your devices</source>
        <translation>visa dina enheter</translation>
    </message>
    <message>
        <source>make a customer&apos;s welcome pack: letter, vouchers and cards</source>
        <translation>gör en kunds välkomstpaket: brev, rabattcheckar och visitkort</translation>
    </message>
    <message>
        <source>make a file for a partner</source>
        <translation>gör en fil till en partner</translation>
    </message>
    <message>
        <source>make a new offer of your own</source>
        <translation>gör ett nytt eget erbjudande</translation>
    </message>
    <message>
        <source>make a welcome pack for each customer of a table</source>
        <translation>gör ett välkomstpaket åt varje kund i en tabell</translation>
    </message>
    <message>
        <source>make one partner of two</source>
        <translation>slå ihop två partner till en</translation>
    </message>
    <message>
        <source>make the file that a further device joins with</source>
        <translation>gör filen som en ny enhet ansluter sig med</translation>
    </message>
    <message>
        <source>make this empty profile a further device</source>
        <translation>gör den här tomma profilen till en enhet till</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldrig</translation>
    </message>
    <message>
        <source>new</source>
        <translation>ny</translation>
    </message>
    <message>
        <source>no passphrase: give --passphrase-file or set {name}</source>
        <translation>ingen lösenfras: ange --passphrase-file eller sätt {name}</translation>
    </message>
    <message>
        <source>note that a voucher on a partner&apos;s word was used</source>
        <translation>anteckna att en rabattcheck på en partners ord har använts</translation>
    </message>
    <message>
        <source>note that the customer has a voucher</source>
        <translation>anteckna att kunden har fått en rabattcheck</translation>
    </message>
    <message>
        <source>note what this partner without Handslag promised by word</source>
        <extracomment>Help of the option --partner of &quot;offers add&quot;.</extracomment>
        <translation>anteckna vad denna partner utan Handslag har lovat muntligen</translation>
    </message>
    <message>
        <source>on trial</source>
        <translation>på prov</translation>
    </message>
    <message>
        <source>only tell what would happen</source>
        <translation>berätta bara vad som skulle hända</translation>
    </message>
    <message>
        <source>perforated card sheets</source>
        <translation>kortark med perforering</translation>
    </message>
    <message>
        <source>print visiting cards again: all of them, or spoilt sheets alone</source>
        <translation>skriv ut visitkort igen: alla, eller bara förstörda ark</translation>
    </message>
    <message>
        <source>put a partner into the trash</source>
        <translation>lägg en partner i papperskorgen</translation>
    </message>
    <message>
        <source>read another business&apos;s card</source>
        <translation>läs in ett annat företags medlemskort</translation>
    </message>
    <message>
        <source>redeem a voucher</source>
        <translation>lös in en rabattcheck</translation>
    </message>
    <message>
        <source>redeemed</source>
        <translation>inlöst</translation>
    </message>
    <message>
        <source>remove a card sheet of your own</source>
        <translation>ta bort ett eget kortark</translation>
    </message>
    <message>
        <source>remove a saved recipe</source>
        <translation>ta bort ett sparat recept</translation>
    </message>
    <message>
        <source>remove every trace of a customer</source>
        <translation>ta bort alla spår av en kund</translation>
    </message>
    <message>
        <source>replace a lost voucher</source>
        <translation>ersätt en borttappad rabattcheck</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersatt</translation>
    </message>
    <message>
        <source>reports of what went to and fro</source>
        <translation>rapporter om vad som gått fram och tillbaka</translation>
    </message>
    <message>
        <source>save a recipe under a name</source>
        <translation>spara ett recept under ett namn</translation>
    </message>
    <message>
        <source>say whether a voucher is valid</source>
        <translation>se om en rabattcheck gäller</translation>
    </message>
    <message>
        <source>say which card sheet, with --sheet</source>
        <translation>ange vilket kortark, med --sheet</translation>
    </message>
    <message>
        <source>see whether everything is in order</source>
        <translation>se om allt är i sin ordning</translation>
    </message>
    <message>
        <source>send a customer to a partner</source>
        <translation>hänvisa en kund till en partner</translation>
    </message>
    <message>
        <source>sent: {sent}, received: {received}</source>
        <translation>skickat: {sent}, mottaget: {received}</translation>
    </message>
    <message>
        <source>show one card sheet</source>
        <translation>visa ett kortark</translation>
    </message>
    <message>
        <source>show one customer</source>
        <translation>visa en kund</translation>
    </message>
    <message>
        <source>show one offer</source>
        <translation>visa ett erbjudande</translation>
    </message>
    <message>
        <source>show one partner</source>
        <translation>visa en partner</translation>
    </message>
    <message>
        <source>show one voucher</source>
        <translation>visa en rabattcheck</translation>
    </message>
    <message>
        <source>show your id, keys and fingerprint</source>
        <translation>visa ditt id, dina nycklar och kontrollord</translation>
    </message>
    <message>
        <source>shut a device out</source>
        <translation>stäng ute en enhet</translation>
    </message>
    <message>
        <source>shut out</source>
        <translation>utestängd</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>överhoppad</translation>
    </message>
    <message>
        <source>start your own business here</source>
        <translation>lägg upp ditt eget företag här</translation>
    </message>
    <message>
        <source>stop issuing on your offer</source>
        <translation>sluta ställa ut på ditt erbjudande</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>avstängd</translation>
    </message>
    <message>
        <source>take a file in</source>
        <translation>läs in en fil</translation>
    </message>
    <message>
        <source>take a new customer up</source>
        <translation>lägg till en kund</translation>
    </message>
    <message>
        <source>take a redemption back</source>
        <translation>ångra en inlösen</translation>
    </message>
    <message>
        <source>take an import or a merging back</source>
        <translation>ångra en import eller en sammanslagning</translation>
    </message>
    <message>
        <source>take contacts in from vCard, CSV or Excel files</source>
        <translation>läs in kontakter från vCard-, CSV- eller Excelfiler</translation>
    </message>
    <message>
        <source>take in what came, and write what is new</source>
        <translation>ta in det som har kommit och skriv det som är nytt</translation>
    </message>
    <message>
        <source>tell how a referral stands</source>
        <translation>berätta hur det gick med en hänvisning</translation>
    </message>
    <message>
        <source>tell what a file holds</source>
        <translation>berätta vad en fil innehåller</translation>
    </message>
    <message>
        <source>thank for the business</source>
        <translation>tacka för affären</translation>
    </message>
    <message>
        <source>the businesses of your network</source>
        <translation>företagen i ditt nätverk</translation>
    </message>
    <message>
        <source>the households that you serve</source>
        <translation>hushållen som är dina kunder</translation>
    </message>
    <message>
        <source>the two passphrases differ</source>
        <translation>de två lösenfraserna är olika</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>den här enheten</translation>
    </message>
    <message>
        <source>till PC</source>
        <translation>kassadator</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>oförändrad</translation>
    </message>
    <message>
        <source>visiting cards</source>
        <translation>visitkort</translation>
    </message>
    <message>
        <source>void a voucher</source>
        <translation>makulera en rabattcheck</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>makulerad</translation>
    </message>
    <message>
        <source>welcome packs</source>
        <translation>välkomstpaket</translation>
    </message>
    <message>
        <source>what became of the vouchers</source>
        <translation>vad det blev av rabattcheckarna</translation>
    </message>
    <message>
        <source>what stands on the backs: empty, pair (a greeting), offer, code, logo or artwork</source>
        <translation>vad som står på baksidorna: empty (ingenting), pair (hälsning), offer (erbjudande), code (kod), logo (logotyp) eller artwork (egen bild)</translation>
    </message>
    <message>
        <source>what this device is called</source>
        <translation>vad den här enheten ska heta</translation>
    </message>
    <message>
        <source>what winning one customer by advertising costs you</source>
        <translation>vad det kostar dig att få en kund genom reklam</translation>
    </message>
    <message>
        <source>what you and your partners promise</source>
        <translation>vad du och dina partner lovar</translation>
    </message>
    <message>
        <source>what you gave and received, by partner</source>
        <translation>vad du gett och fått, partner för partner</translation>
    </message>
    <message>
        <source>who else reads the folder</source>
        <translation>vem mer som läser mappen</translation>
    </message>
    <message>
        <source>who is in the network</source>
        <translation>vilka som är med i nätverket</translation>
    </message>
    <message>
        <source>who you are to your partners</source>
        <translation>vem du är för dina partner</translation>
    </message>
    <message>
        <source>write a PDF of a sheet&apos;s outlines, to hold against the light</source>
        <translation>skriv en PDF med arkets konturer, att hålla mot ljuset</translation>
    </message>
    <message>
        <source>write a PDF of visiting cards on a card sheet</source>
        <translation>skriv visitkort på ett kortark till en PDF-fil</translation>
    </message>
    <message>
        <source>write all that is kept about a customer</source>
        <translation>skriv allt som finns sparat om en kund till en fil</translation>
    </message>
    <message>
        <source>write partners to a .vcf, .csv or .xlsx file</source>
        <translation>skriv partner till en fil: .vcf, .csv eller .xlsx</translation>
    </message>
    <message>
        <source>write the directory of the network as a PDF</source>
        <translation>skriv nätverkets katalog som PDF</translation>
    </message>
    <message>
        <source>write vouchers to a PDF file</source>
        <translation>skriv rabattcheckar till en PDF-fil</translation>
    </message>
    <message>
        <source>write your card to a .handslag or .vcf file</source>
        <translation>skriv ditt medlemskort till en .handslag- eller .vcf-fil</translation>
    </message>
    <message>
        <source>{customer} is sent to {partner} with your next file for them.</source>
        <translation>{customer} hänvisas till {partner} med nästa fil som du gör till dem.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}</source>
        <translation>{file}, rad {line}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n page(s).</source>
        <translation>
            <numerusform>{file}: en sida.</numerusform>
            <numerusform>{file}: %n sidor.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {found} found, {new} new, {changed} changed, {unchanged} unchanged, {duplicates} possible duplicates, {skipped} skipped</source>
        <translation>{file}: {found} hittade, {new} nya, {changed} ändrade, {unchanged} oförändrade, {duplicates} möjliga dubbletter, {skipped} överhoppade</translation>
    </message>
    <message>
        <source>{name} is changed.</source>
        <translation>{name} är ändrad.</translation>
    </message>
    <message>
        <source>{name} is in the trash.</source>
        <translation>{name} ligger i papperskorgen.</translation>
    </message>
    <message>
        <source>{name} is in your address book.</source>
        <translation>{name} finns i adressboken.</translation>
    </message>
    <message>
        <source>{name} is known already; nothing is new.</source>
        <translation>{name} är redan känd, och inget är nytt.</translation>
    </message>
    <message>
        <source>{name} is one partner now. To take it back: handslag exchange undo {id}</source>
        <translation>{name} är nu en enda partner. Ångra med: handslag exchange undo {id}</translation>
    </message>
    <message>
        <source>{name} is set up. Next: introduce yourself with “partners card export”.</source>
        <translation>{name} är upplagt. Presentera dig sedan med ”partners card export”.</translation>
    </message>
    <message>
        <source>{name} is taken up.</source>
        <translation>{name} är tillagd.</translation>
    </message>
    <message numerus="yes">
        <source>{name} is your partner now; %n thing(s) are new.</source>
        <translation>
            <numerusform>{name} är din partner nu; en uppgift är ny.</numerusform>
            <numerusform>{name} är din partner nu; %n uppgifter är nya.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}&apos;s card is in {file}.</source>
        <translation>Medlemskortet för {name} ligger i {file}.</translation>
    </message>
    <message>
        <source>{partner} learns of it with your next file for them.</source>
        <translation>{partner} får veta det med nästa fil som du gör till dem.</translation>
    </message>
    <message>
        <source>{sheet} is removed.</source>
        <translation>{sheet} är borttaget.</translation>
    </message>
    <message>
        <source>{text} is out of bounds; write a number from 0 to {most}</source>
        <translation>{text} är utanför gränserna; skriv ett tal från 0 till {most}</translation>
    </message>
    <message>
        <source>“{name}” is shut out. It still knows the keys of your business.</source>
        <translation>”{name}” är utestängd. Den har fortfarande ditt företags nycklar.</translation>
    </message>
    <message>
        <source>“{name}” is the till PC from its next exchange on.</source>
        <translation>”{name}” är kassadator från och med nästa utbyte.</translation>
    </message>
    <message>
        <source>“{text}” is not a date; write it as 2026-11-23</source>
        <translation>”{text}” är inget datum; skriv det som 2026-11-23</translation>
    </message>
    <message>
        <source>“{text}” is not a length in millimetres; write it as 85 or 85,5</source>
        <translation>”{text}” är ingen längd i millimeter; skriv den som 85 eller 85,5</translation>
    </message>
    <message>
        <source>“{text}” is not a name with a number; write it as Name=24</source>
        <translation>”{text}” är inget namn med ett antal; skriv det som Namn=24</translation>
    </message>
    <message>
        <source>“{text}” is not a number; write it as 1000 or 12,50</source>
        <translation>”{text}” är inget tal; skriv det som 1000 eller 12,50</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number</source>
        <translation>”{text}” är inget heltal</translation>
    </message>
    <message>
        <source>“{text}” is not of the form FIELD=COLUMN</source>
        <translation>”{text}” har inte formen FÄLT=KOLUMN</translation>
    </message>
</context>
<context>
    <name>contacts</name>
    <message>
        <source>A quotation mark is opened here and never closed.</source>
        <translation>Här börjar ett citattecken som aldrig tar slut.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Address book id</source>
        <translation>Id i adressboken</translation>
    </message>
    <message>
        <source>Business id</source>
        <translation>Företags-id</translation>
    </message>
    <message>
        <source>Card template</source>
        <translation>Kortmall</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Färg</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Senast ändrad</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Organisationsnummer</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Övriga fält</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Postcode and town</source>
        <translation>Postnummer och ort</translation>
    </message>
    <message>
        <source>Regulated trade</source>
        <translation>Reglerad bransch</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Taggar</translation>
    </message>
    <message>
        <source>The contact is cut off before its end.</source>
        <translation>Kontakten är avklippt före slutet.</translation>
    </message>
    <message>
        <source>The contact is too large to be one.</source>
        <translation>Kontakten är för stor för att vara en kontakt.</translation>
    </message>
    <message>
        <source>There is no name of a business or a person.</source>
        <translation>Det finns inget namn på ett företag eller en person.</translation>
    </message>
    <message>
        <source>This part of the file cannot be read as a contact.</source>
        <translation>Den här delen av filen går inte att läsa som en kontakt.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Bransch</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Webb</translation>
    </message>
    <message>
        <source>You left it out.</source>
        <translation>Du valde bort den.</translation>
    </message>
    <message>
        <source>nearly the same name</source>
        <translation>nästan samma namn</translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation>samma e-postadress</translation>
    </message>
    <message>
        <source>same organisation number</source>
        <translation>samma organisationsnummer</translation>
    </message>
    <message>
        <source>same phone number</source>
        <translation>samma telefonnummer</translation>
    </message>
    <message>
        <source>twice in the file</source>
        <translation>två gånger i filen</translation>
    </message>
    <message>
        <source>{sentence} It says: {detail}</source>
        <extracomment>A sentence about a contact that could not be read, and what stands in the file there.</extracomment>
        <translation>{sentence} Där står: {detail}</translation>
    </message>
</context>
<context>
    <name>customer-file</name>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Samtycke lämnat</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Samtycke återkallat</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelska</translation>
    </message>
    <message>
        <source>Kept until</source>
        <extracomment>Until when a customer&apos;s data is kept.</extracomment>
        <translation>Sparas till</translation>
    </message>
    <message>
        <source>Language of our letters</source>
        <translation>Språk i våra brev</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Printed {day} by {business}</source>
        <extracomment>Foot of a customer&apos;s file.</extracomment>
        <translation>Utskrivet {day} av {business}</translation>
    </message>
    <message>
        <source>Redemption reversed: {what}</source>
        <translation>Inlösen ångrad: {what}</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Svenska</translation>
    </message>
    <message>
        <source>This is all that {business} keeps about you in its customer register, as it stood on {day}.</source>
        <extracomment>First sentence of a customer&apos;s file.</extracomment>
        <translation>Här är allt som {business} har sparat om dig i sitt kundregister, som det såg ut den {day}.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Voucher expired: {what}</source>
        <translation>Rabattcheck förfallen: {what}</translation>
    </message>
    <message>
        <source>Voucher handed out: {what}</source>
        <translation>Rabattcheck utlämnad: {what}</translation>
    </message>
    <message>
        <source>Voucher issued: {what}</source>
        <translation>Rabattcheck utställd: {what}</translation>
    </message>
    <message>
        <source>Voucher redeemed: {what}</source>
        <translation>Rabattcheck inlöst: {what}</translation>
    </message>
    <message>
        <source>Voucher replaced by a new one: {what}</source>
        <translation>Rabattcheck ersatt av en ny: {what}</translation>
    </message>
    <message>
        <source>Voucher voided: {what}</source>
        <translation>Rabattcheck makulerad: {what}</translation>
    </message>
    <message>
        <source>Welcome pack made</source>
        <translation>Välkomstpaket gjort</translation>
    </message>
    <message>
        <source>Welcome pack made, with cards from {names}</source>
        <translation>Välkomstpaket gjort, med kort från {names}</translation>
    </message>
    <message>
        <source>What happened</source>
        <extracomment>Heading over what happened with a customer, newest first.</extracomment>
        <translation>Det som har hänt</translation>
    </message>
    <message>
        <source>What we keep about you</source>
        <extracomment>Title of a PDF; it must not name the customer.</extracomment>
        <translation>Det vi har sparat om dig</translation>
    </message>
    <message>
        <source>What we keep about {name}</source>
        <extracomment>Heading of a customer&apos;s file; {name} is the customer.</extracomment>
        <translation>Det vi har sparat om {name}</translation>
    </message>
    <message>
        <source>Withdrawn on {day}</source>
        <extracomment>Follows the wording of a consent.</extracomment>
        <translation>Återkallat {day}</translation>
    </message>
    <message>
        <source>You have been given none.</source>
        <translation>Du har inte fått någon.</translation>
    </message>
    <message>
        <source>You have given none.</source>
        <translation>Du har inte lämnat något.</translation>
    </message>
    <message>
        <source>You may have it corrected or erased, and you may withdraw a consent, whenever you like. Tell us.</source>
        <extracomment>A right of the customer (GDPR, articles 16, 17 and 7.3).</extracomment>
        <translation>Du får när som helst få uppgifterna rättade eller raderade, och du får återkalla ett samtycke. Säg bara till.</translation>
    </message>
    <message>
        <source>Your consents</source>
        <translation>Dina samtycken</translation>
    </message>
    <message>
        <source>Your details</source>
        <translation>Dina uppgifter</translation>
    </message>
    <message>
        <source>Your discount vouchers</source>
        <translation>Dina rabattcheckar</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>förfallen</translation>
    </message>
    <message>
        <source>handed out</source>
        <translation>utlämnad</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>utställd</translation>
    </message>
    <message>
        <source>redeemed</source>
        <translation>inlöst</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersatt</translation>
    </message>
    <message>
        <source>valid through {day}, {state}</source>
        <extracomment>A voucher&apos;s last day and how it stands.</extracomment>
        <translation>giltig t.o.m. {day}, {state}</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>makulerad</translation>
    </message>
    <message>
        <source>{benefit} at {partner}</source>
        <extracomment>A voucher in a line; {benefit} is such as 15 % or 500 kr.</extracomment>
        <translation>{benefit} hos {partner}</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>None of your devices is called “{name}”. See “devices list”.</source>
        <translation>Ingen av dina enheter heter ”{name}”. Se ”devices list”.</translation>
    </message>
    <message>
        <source>None of your devices is the till PC now. First choose which one is.</source>
        <translation>Ingen av dina enheter är kassadator nu. Välj först vilken det ska vara.</translation>
    </message>
    <message>
        <source>Several devices are called “{name}”: {candidates}. Say which one.</source>
        <translation>Flera enheter heter ”{name}”: {candidates}. Säg vilken du menar.</translation>
    </message>
    <message>
        <source>The clock of “{name}” is more than a day ahead. Nothing was taken in. Set that computer&apos;s clock right, and let it make a new file.</source>
        <translation>Klockan i ”{name}” går mer än ett dygn före. Ingenting togs in. Ställ klockan rätt i den datorn och låt den göra en ny fil.</translation>
    </message>
    <message>
        <source>The file would take too much memory to open, so it was left alone.</source>
        <translation>Filen skulle kräva för mycket minne att öppna, så den lämnades orörd.</translation>
    </message>
    <message>
        <source>The import of {name} has been taken back already.</source>
        <translation>Importen av {name} är redan ångrad.</translation>
    </message>
    <message>
        <source>The passphrase does not fit. Please try again.</source>
        <translation>Lösenfrasen stämmer inte. Försök igen.</translation>
    </message>
    <message>
        <source>The passphrase is too short. It needs at least eight characters.</source>
        <translation>Lösenfrasen är för kort. Den behöver minst åtta tecken.</translation>
    </message>
    <message>
        <source>{name} comes from another business, not from yours.</source>
        <translation>{name} kommer från ett annat företag, inte från ditt.</translation>
    </message>
    <message>
        <source>{name} invites no device. Make one with “devices invite” on your first device.</source>
        <translation>{name} bjuder inte in någon enhet. Gör en inbjudan med ”devices invite” på din första enhet.</translation>
    </message>
    <message>
        <source>{name} is where your own data lies. Choose another folder for the exchange.</source>
        <translation>I {name} ligger dina egna uppgifter. Välj en annan mapp för utbytet.</translation>
    </message>
    <message>
        <source>{name} was not made for your own devices.</source>
        <translation>{name} är inte gjord för dina egna enheter.</translation>
    </message>
    <message>
        <source>“{name}” is no longer one of your devices. Invite it again if it should be.</source>
        <translation>”{name}” är inte längre en av dina enheter. Bjud in den igen om den ska vara det.</translation>
    </message>
    <message>
        <source>“{name}” is the till PC. Only there can this be done.</source>
        <translation>”{name}” är kassadatorn. Det här går bara att göra där.</translation>
    </message>
    <message>
        <source>“{name}” is this device. Choose another one.</source>
        <translation>”{name}” är den här enheten. Välj en annan.</translation>
    </message>
</context>
<context>
    <name>disclosure</name>
    <message>
        <source>About our recommendations</source>
        <extracomment>Heading of the page that tells a customer who recommends whom.</extracomment>
        <translation>Om våra rekommendationer</translation>
    </message>
    <message>
        <source>Business</source>
        <extracomment>Over a column of names.</extracomment>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Date</source>
        <extracomment>Under a line to write on.</extracomment>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Has recommended and thanked us</source>
        <translation>Har rekommenderat och tackat oss</translation>
    </message>
    <message>
        <source>Has recommended us</source>
        <translation>Har rekommenderat oss</translation>
    </message>
    <message>
        <source>Has thanked us for customers</source>
        <translation>Har tackat oss för kunder</translation>
    </message>
    <message>
        <source>I have read this information.</source>
        <extracomment>What the customer signs.</extracomment>
        <translation>Jag har tagit del av upplysningen.</translation>
    </message>
    <message>
        <source>In return</source>
        <extracomment>Over a column: what a business has given for being recommended.</extracomment>
        <translation>I gengäld</translation>
    </message>
    <message>
        <source>Nothing on record</source>
        <translation>Inget antecknat</translation>
    </message>
    <message>
        <source>Signature</source>
        <extracomment>Under a line to write on.</extracomment>
        <translation>Underskrift</translation>
    </message>
    <message>
        <source>Thanks are noted when a customer has led to business, and can tell what that business was worth.</source>
        <translation>Ett tack antecknas när en kund har lett till en affär, och kan berätta vad affären var värd.</translation>
    </message>
    <message>
        <source>The businesses belong to a network whose members can recommend each other. A recommendation can therefore lead to recommendations in return; what is on record so far stands above.</source>
        <translation>Företagen ingår i ett nätverk där medlemmarna kan rekommendera varandra. En rekommendation kan därför leda till rekommendationer tillbaka; det som hittills är antecknat står ovan.</translation>
    </message>
    <message>
        <source>The discount on a voucher is given by the business that takes it, not by {issuer}.</source>
        <extracomment>{issuer} hands out the vouchers.</extracomment>
        <translation>Rabatten på en rabattcheck ges av företaget som tar emot den, inte av {issuer}.</translation>
    </message>
    <message>
        <source>This page is given because a regulated trade has a part in it: {names}.</source>
        <extracomment>{names} are businesses, each with its trade in brackets.</extracomment>
        <translation>Upplysningen lämnas eftersom en reglerad bransch är med: {names}.</translation>
    </message>
    <message>
        <source>Trade</source>
        <extracomment>Over a column: what a business does.</extracomment>
        <translation>Bransch</translation>
    </message>
    <message>
        <source>You are free to choose: you can turn to any business you like, and nothing here binds you.</source>
        <translation>Ni väljer fritt: ni kan vända er till vilket företag ni vill, och inget av det här binder er.</translation>
    </message>
    <message>
        <source>{issuer} has no payment on record for these recommendations.</source>
        <translation>{issuer} har ingen betalning antecknad för de här rekommendationerna.</translation>
    </message>
    <message>
        <source>{issuer} recommends the business below to {customer}.</source>
        <translation>{issuer} rekommenderar företaget nedan till {customer}.</translation>
    </message>
    <message>
        <source>{issuer} recommends the businesses below to {customer}.</source>
        <translation>{issuer} rekommenderar företagen nedan till {customer}.</translation>
    </message>
    <message>
        <source>You are free to choose: you can turn to any business you like, and nothing here binds you.</source>
        <comment>to one person</comment>
        <translation>Du väljer fritt: du kan vända dig till vilket företag du vill, och inget av det här binder dig.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Line {line} of the file: {sentence}</source>
        <extracomment>{sentence} tells what is wrong with that line of a file.</extracomment>
        <translation>Rad {line} i filen: {sentence}</translation>
    </message>
    <message>
        <source>No cards {text} are remembered as printed. Choose some of those in the list.</source>
        <translation>Inga kort {text} finns sparade som utskrivna. Välj bland dem i listan.</translation>
    </message>
    <message>
        <source>No printer called {text} has been measured here. Print the calibration page on it and type what you measure.</source>
        <translation>Ingen skrivare med namnet {text} har mätts upp här. Skriv ut kalibreringssidan på den och skriv in det du mäter.</translation>
    </message>
    <message>
        <source>Please choose a later one.</source>
        <translation>Välj något senare.</translation>
    </message>
    <message>
        <source>Please choose another.</source>
        <translation>Välj något annat.</translation>
    </message>
    <message>
        <source>Please see how it is written.</source>
        <translation>Se efter hur det är skrivet.</translation>
    </message>
    <message>
        <source>Please shorten it.</source>
        <translation>Korta gärna.</translation>
    </message>
    <message>
        <source>That did not work, and nothing was changed.</source>
        <translation>Det gick inte, och inget har ändrats.</translation>
    </message>
    <message>
        <source>The text for the {field} is too long.</source>
        <translation>Texten är för lång ({field}).</translation>
    </message>
    <message>
        <source>The {field} comes too early.</source>
        <translation>Det blir för tidigt ({field}).</translation>
    </message>
    <message>
        <source>The {field} has to be a date.</source>
        <translation>Här behövs ett datum ({field}).</translation>
    </message>
    <message>
        <source>The {field} has to be a number.</source>
        <translation>Här behövs ett tal ({field}).</translation>
    </message>
    <message>
        <source>The {field} holds characters that cannot be kept.</source>
        <translation>Det finns tecken som inte går att spara ({field}).</translation>
    </message>
    <message>
        <source>The {field} is empty. Please fill it in.</source>
        <translation>Här står inget än ({field}). Fyll i och försök igen.</translation>
    </message>
    <message>
        <source>The {field} is missing. Please give it and try again.</source>
        <translation>En uppgift saknas ({field}). Fyll i den och försök igen.</translation>
    </message>
    <message>
        <source>The {field} is not known here.</source>
        <translation>Det finns inte att välja ({field}).</translation>
    </message>
    <message>
        <source>The {field} is too small or too large.</source>
        <translation>Det är för litet eller för stort ({field}).</translation>
    </message>
    <message>
        <source>There is a business here already. Choose another profile to set up one more.</source>
        <translation>Här finns redan ett företag. Välj en annan profil om du vill lägga upp ett till.</translation>
    </message>
    <message>
        <source>There is no business here yet. Start by setting up yours, or try the demonstration.</source>
        <translation>Här finns inget företag än. Börja med att lägga upp ditt, eller prova demonstrationen.</translation>
    </message>
    <message>
        <source>There is no card sheet called {text}. Look on the box, or in the list of card sheets.</source>
        <translation>Det finns inget kortark som heter {text}. Titta på asken eller i listan över kortark.</translation>
    </message>
    <message>
        <source>There is no card template called {text}. Choose one of those in the list.</source>
        <translation>Det finns ingen kortmall som heter {text}. Välj en av dem i listan.</translation>
    </message>
    <message>
        <source>There is no customer called {text}. Check the spelling, or give only the beginning of the name.</source>
        <translation>Det finns ingen kund som heter {text}. Kolla stavningen, eller skriv bara början av namnet.</translation>
    </message>
    <message>
        <source>There is no offer {text}. The list of offers shows which there are.</source>
        <translation>Det finns inget erbjudande {text}. I listan över erbjudanden står vilka som finns.</translation>
    </message>
    <message>
        <source>There is no partner called {text}. Check the spelling, or give only the beginning of the name.</source>
        <translation>Det finns ingen partner som heter {text}. Kolla stavningen, eller skriv bara början av namnet.</translation>
    </message>
    <message>
        <source>There is no recipe called {text}. Choose one of those in the list of recipes.</source>
        <translation>Det finns inget recept som heter {text}. Välj ett av dem i listan över recept.</translation>
    </message>
    <message>
        <source>There is no redemption for {text} here. Look for the voucher in the list of redeemed ones.</source>
        <translation>Här finns ingen inlösen för {text}. Leta upp checken bland de inlösta.</translation>
    </message>
    <message>
        <source>There is no referral {text} here. The list of referrals shows which there are.</source>
        <translation>Det finns ingen hänvisning {text} här. Listan över hänvisningar visar vilka som finns.</translation>
    </message>
    <message>
        <source>There is no voucher {text} here. Check the code, all 18 characters of it.</source>
        <translation>Här finns ingen rabattcheck {text}. Kolla koden, alla 18 tecknen.</translation>
    </message>
    <message>
        <source>There is no welcome pack called {text}. Choose one of those in the list.</source>
        <translation>Det finns inget välkomstpaket som heter {text}. Välj ett av dem i listan.</translation>
    </message>
    <message>
        <source>There is nothing called {text} that could be taken back. Imports and mergings can be taken back once, for 30 days.</source>
        <translation>Det finns inget som heter {text} att ångra. En import eller sammanslagning går att ångra en gång, i 30 dagar.</translation>
    </message>
    <message>
        <source>There is nothing here that fits yet.</source>
        <translation>Här finns inget som passar än.</translation>
    </message>
    <message>
        <source>There is room for {allowed} characters.</source>
        <translation>Här får {allowed} tecken plats.</translation>
    </message>
    <message>
        <source>Write it in digits, for example 250 or 12.50.</source>
        <translation>Skriv med siffror, till exempel 250 eller 12,50.</translation>
    </message>
    <message>
        <source>Write it like this: {allowed}.</source>
        <translation>Skriv så här: {allowed}.</translation>
    </message>
    <message>
        <source>Write year, month and day, for example 2027-05-30.</source>
        <translation>Skriv år, månad och dag, till exempel 2027-05-30.</translation>
    </message>
    <message>
        <source>You can choose {allowed}.</source>
        <translation>Det går att välja {allowed}.</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <extracomment>What can be chosen: anything up to and including this.</extracomment>
        <translation>till och med {high}</translation>
    </message>
    <message>
        <source>{low} or later</source>
        <extracomment>What can be chosen: this or anything later or larger.</extracomment>
        <translation>{low} eller senare</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <extracomment>What can be chosen: everything between two bounds, both included.</extracomment>
        <translation>{low} till {high}</translation>
    </message>
    <message>
        <source>{name} has been changed elsewhere since then ({fields}), and stays as it is.</source>
        <extracomment>The same; {fields} are what was changed there, such as &quot;town&quot;.</extracomment>
        <translation>{name} har ändrats på annat håll sedan dess ({fields}). Det nya står kvar.</translation>
    </message>
    <message>
        <source>{name} has been changed elsewhere since then, and stays as it is.</source>
        <extracomment>In the message bar after Undo or Redo that was not done; {name} is a partner, customer or printer.</extracomment>
        <translation>{name} har ändrats på annat håll sedan dess. Det nya står kvar.</translation>
    </message>
    <message>
        <source>{text} fits several: {candidates}. Give more of the name, so that only one is left.</source>
        <translation>{text} passar på flera: {candidates}. Skriv mer av namnet, så att bara en blir kvar.</translation>
    </message>
    <message>
        <source>{text} fits several: {candidates}. Give the whole code or number.</source>
        <translation>{text} passar på flera: {candidates}. Skriv hela koden eller numret.</translation>
    </message>
    <message>
        <source>{text} fits several: {candidates}. Give the whole name of the right one.</source>
        <translation>{text} passar på flera: {candidates}. Skriv hela namnet på den rätta.</translation>
    </message>
    <message>
        <source>{value} does not work as the {field}.</source>
        <translation>{value} går inte som {field}.</translation>
    </message>
    <message>
        <source>{value} is too early as the {field}.</source>
        <translation>{value} är för tidigt som {field}.</translation>
    </message>
    <message>
        <source>“{value}” cannot be read as a date for the {field}.</source>
        <translation>”{value}” går inte att läsa som ett datum ({field}).</translation>
    </message>
    <message>
        <source>“{value}” cannot be read as a number for the {field}.</source>
        <translation>”{value}” går inte att läsa som ett tal ({field}).</translation>
    </message>
    <message>
        <source>“{value}” cannot be read as the {field}.</source>
        <translation>”{value}” går inte att läsa som {field}.</translation>
    </message>
    <message>
        <source>“{value}” is not known as the {field}.</source>
        <translation>”{value}” finns inte att välja som {field}.</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n svar</numerusform>
            <numerusform>%n svar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n ändrad</numerusform>
            <numerusform>%n ändrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n konflikt</numerusform>
            <numerusform>%n konflikter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) with consent, and no others.</source>
        <translation>
            <numerusform>%n kund med samtycke, och inga andra.</numerusform>
            <numerusform>%n kunder med samtycke, och inga andra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n ny</numerusform>
            <numerusform>%n nya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation>
            <numerusform>%n erbjudande</numerusform>
            <numerusform>%n erbjudanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of news about vouchers</source>
        <translation>
            <numerusform>%n nyhet om rabattcheckar</numerusform>
            <numerusform>%n nyheter om rabattcheckar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n avvisad</numerusform>
            <numerusform>%n avvisade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n borttagen</numerusform>
            <numerusform>%n borttagna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to erase a customer</source>
        <translation>
            <numerusform>%n begäran om att radera en kund</numerusform>
            <numerusform>%n begäranden om att radera kunder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s)</source>
        <translation>
            <numerusform>%n rabattcheck</numerusform>
            <numerusform>%n rabattcheckar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s) did not fit; the partner can redeem them all the same.</source>
        <translation>
            <numerusform>%n rabattcheck fick inte plats; partnern kan lösa in den ändå.</numerusform>
            <numerusform>%n rabattcheckar fick inte plats; partnern kan lösa in dem ändå.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file for your other devices was laid down.</source>
        <translation>En fil till dina andra enheter lades i mappen.</translation>
    </message>
    <message>
        <source>A file for {name} was laid down.</source>
        <translation>En fil till {name} lades i mappen.</translation>
    </message>
    <message>
        <source>For everybody: {things}.</source>
        <translation>Till alla: {things}.</translation>
    </message>
    <message>
        <source>For {name}: {things}.</source>
        <translation>Till {name}: {things}.</translation>
    </message>
    <message>
        <source>From {name}: {things}.</source>
        <extracomment>{things} is like &quot;2 new, 1 changed&quot;.</extracomment>
        <translation>Från {name}: {things}.</translation>
    </message>
    <message>
        <source>No customers.</source>
        <translation>Inga kunder.</translation>
    </message>
    <message>
        <source>Something from {name} cannot be read. Ask them for a new file.</source>
        <translation>Något från {name} går inte att läsa. Be dem om en ny fil.</translation>
    </message>
    <message>
        <source>Something from {name} is about what is not known here. Ask for a whole file.</source>
        <translation>Något från {name} handlar om sådant som inte är känt här. Be om en fullständig fil.</translation>
    </message>
    <message>
        <source>Something from {name} is for another business.</source>
        <translation>Något från {name} är till ett annat företag.</translation>
    </message>
    <message>
        <source>Something in the name of {name} is not signed by them. Ask where it comes from.</source>
        <translation>Något i namnet {name} är inte undertecknat av dem. Fråga var det kommer ifrån.</translation>
    </message>
    <message>
        <source>The check words are: {words}.</source>
        <translation>Kontrollorden är: {words}.</translation>
    </message>
    <message>
        <source>The key of {name} is another one than before. Ring them before you trust it.</source>
        <translation>Nyckeln från {name} är en annan än tidigare. Ring dem innan du litar på den.</translation>
    </message>
    <message>
        <source>There is a file from {name}, whom you do not know yet. Open it to see who it is.</source>
        <translation>Här finns en fil från {name}, som du inte känner ännu. Öppna den och se vem det är.</translation>
    </message>
    <message>
        <source>You have not accepted the key of {name} yet. Ring them, compare the check words, and accept it then.</source>
        <translation>Du har inte godkänt nyckeln från {name} ännu. Ring dem, jämför kontrollorden och godkänn den sedan.</translation>
    </message>
    <message>
        <source>Your own data lies in a folder that {program} copies about, which can destroy it. Move it to a folder of this computer alone; only the exchange folder belongs there.</source>
        <translation>Dina egna uppgifter ligger i en mapp som {program} kopierar mellan datorer. Det kan förstöra dem. Flytta dem till en mapp som bara finns på den här datorn; bara utbytesmappen hör hemma där.</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>svar</translation>
    </message>
    <message>
        <source>card and offers</source>
        <translation>kort och erbjudanden</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ändrad</translation>
    </message>
    <message>
        <source>contacted</source>
        <translation>kontaktad</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>nycklar</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>förlorad</translation>
    </message>
    <message>
        <source>new</source>
        <translation>ny</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>inget nytt</translation>
    </message>
    <message>
        <source>other things</source>
        <translation>annat</translation>
    </message>
    <message>
        <source>redemptions</source>
        <translation>inlösen</translation>
    </message>
    <message>
        <source>referrals</source>
        <translation>hänvisningar</translation>
    </message>
    <message>
        <source>requests to erase</source>
        <translation>begäran om radering</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>skickad</translation>
    </message>
    <message>
        <source>thanked</source>
        <translation>tackad</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>tack</translation>
    </message>
    <message numerus="yes">
        <source>thanks for %n referral(s)</source>
        <translation>
            <numerusform>tack för %n hänvisning</numerusform>
            <numerusform>tack för %n hänvisningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the cards and offers of %n other business(es)</source>
        <translation>
            <numerusform>kort och erbjudanden från %n annat företag</numerusform>
            <numerusform>kort och erbjudanden från %n andra företag</numerusform>
        </translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>oförändrad</translation>
    </message>
    <message>
        <source>vouchers</source>
        <translation>rabattcheckar</translation>
    </message>
    <message>
        <source>won</source>
        <translation>vunnen</translation>
    </message>
    <message>
        <source>your card</source>
        <translation>ditt kort</translation>
    </message>
    <message>
        <source>{name} belongs to the demonstration and cannot be used in earnest.</source>
        <translation>{name} hör till demonstrationen och kan inte användas på riktigt.</translation>
    </message>
    <message>
        <source>{name} has written more than has come: numbers {first} to {last} are missing. Ask for a new file.</source>
        <translation>{name} har skrivit mer än vad som kommit: nummer {first} till {last} saknas. Be om en ny fil.</translation>
    </message>
    <message>
        <source>{name} says two different things under the same number; what came first is kept.</source>
        <translation>{name} säger två olika saker under samma nummer; det som kom först behålls.</translation>
    </message>
    <message>
        <source>{name} tells of something that is not theirs to decide.</source>
        <translation>{name} berättar om något som de inte får bestämma över.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>English terms</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>engelska villkor</translation>
    </message>
    <message>
        <source>English title</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>engelsk rubrik</translation>
    </message>
    <message>
        <source>Swedish terms</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>svenska villkor</translation>
    </message>
    <message>
        <source>Swedish title</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>svensk rubrik</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <extracomment>Fields of a voucher, its redemption or a referral, in a sentence after &quot;the&quot;.</extracomment>
        <translation>momssats</translation>
    </message>
    <message>
        <source>amount</source>
        <extracomment>Fields of a voucher, its redemption or a referral, in a sentence after &quot;the&quot;.</extracomment>
        <translation>belopp</translation>
    </message>
    <message>
        <source>bleed</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>utfall</translation>
    </message>
    <message>
        <source>card sheet</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>kortark</translation>
    </message>
    <message>
        <source>card template</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>kortmall</translation>
    </message>
    <message>
        <source>character encoding</source>
        <extracomment>Fields of files, exchanges and settings, in a sentence after &quot;the&quot;.</extracomment>
        <translation>teckenkodning</translation>
    </message>
    <message>
        <source>check words</source>
        <extracomment>Fields of files, exchanges and settings, in a sentence after &quot;the&quot;.</extracomment>
        <translation>kontrollord</translation>
    </message>
    <message>
        <source>choice of who sees the amount</source>
        <extracomment>Fields of a voucher, its redemption or a referral, in a sentence after &quot;the&quot;.</extracomment>
        <translation>val av vem som ser beloppet</translation>
    </message>
    <message>
        <source>code</source>
        <extracomment>Fields of a voucher, its redemption or a referral, in a sentence after &quot;the&quot;.</extracomment>
        <translation>kod</translation>
    </message>
    <message>
        <source>colour</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>färg</translation>
    </message>
    <message>
        <source>column mapping</source>
        <extracomment>Fields of files, exchanges and settings, in a sentence after &quot;the&quot;.</extracomment>
        <translation>koppling av kolumner</translation>
    </message>
    <message>
        <source>column “name”</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>kolumnen ”name”</translation>
    </message>
    <message>
        <source>consent</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>samtycke</translation>
    </message>
    <message>
        <source>contact person</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>kontaktperson</translation>
    </message>
    <message>
        <source>currency</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>valuta</translation>
    </message>
    <message>
        <source>customer</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>kund</translation>
    </message>
    <message>
        <source>date</source>
        <extracomment>Fields of files, exchanges and settings, in a sentence after &quot;the&quot;.</extracomment>
        <translation>datum</translation>
    </message>
    <message>
        <source>day of the redemption</source>
        <extracomment>Fields of a voucher, its redemption or a referral, in a sentence after &quot;the&quot;.</extracomment>
        <translation>inlösningsdag</translation>
    </message>
    <message>
        <source>device</source>
        <extracomment>Fields of files, exchanges and settings, in a sentence after &quot;the&quot;.</extracomment>
        <translation>dator</translation>
    </message>
    <message>
        <source>discount</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>rabatt</translation>
    </message>
    <message>
        <source>distance from card to card across</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>avstånd från kort till kort i sidled</translation>
    </message>
    <message>
        <source>distance from card to card down</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>avstånd från kort till kort nedåt</translation>
    </message>
    <message>
        <source>distance from cross A to the side</source>
        <extracomment>What is measured on a printed calibration page with crosses A to D, and what it tells of the printer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>avstånd från kors A till sidan</translation>
    </message>
    <message>
        <source>distance from cross A to the upper edge</source>
        <extracomment>What is measured on a printed calibration page with crosses A to D, and what it tells of the printer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>avstånd från kors A till överkanten</translation>
    </message>
    <message>
        <source>distance from cross B to the side</source>
        <extracomment>What is measured on a printed calibration page with crosses A to D, and what it tells of the printer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>avstånd från kors B till sidan</translation>
    </message>
    <message>
        <source>distance from cross B to the upper edge</source>
        <extracomment>What is measured on a printed calibration page with crosses A to D, and what it tells of the printer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>avstånd från kors B till överkanten</translation>
    </message>
    <message>
        <source>distance from cross C to the lower edge</source>
        <extracomment>What is measured on a printed calibration page with crosses A to D, and what it tells of the printer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>avstånd från kors C till underkanten</translation>
    </message>
    <message>
        <source>distance from cross C to the side</source>
        <extracomment>What is measured on a printed calibration page with crosses A to D, and what it tells of the printer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>avstånd från kors C till sidan</translation>
    </message>
    <message>
        <source>distance from cross D to the lower edge</source>
        <extracomment>What is measured on a printed calibration page with crosses A to D, and what it tells of the printer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>avstånd från kors D till underkanten</translation>
    </message>
    <message>
        <source>distance from cross D to the side</source>
        <extracomment>What is measured on a printed calibration page with crosses A to D, and what it tells of the printer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>avstånd från kors D till sidan</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>e-postadress</translation>
    </message>
    <message>
        <source>end date</source>
        <extracomment>Fields of a voucher, its redemption or a referral, in a sentence after &quot;the&quot;.</extracomment>
        <translation>slutdag</translation>
    </message>
    <message>
        <source>file</source>
        <extracomment>Fields of files, exchanges and settings, in a sentence after &quot;the&quot;.</extracomment>
        <translation>fil</translation>
    </message>
    <message>
        <source>file name</source>
        <extracomment>Fields of files, exchanges and settings, in a sentence after &quot;the&quot;.</extracomment>
        <translation>filnamn</translation>
    </message>
    <message>
        <source>first day of issuing</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>första dag att ställa ut</translation>
    </message>
    <message>
        <source>height</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>höjd</translation>
    </message>
    <message>
        <source>id</source>
        <extracomment>Fields of files, exchanges and settings, in a sentence after &quot;the&quot;.</extracomment>
        <translation>id</translation>
    </message>
    <message>
        <source>invoice number</source>
        <extracomment>Fields of a voucher, its redemption or a referral, in a sentence after &quot;the&quot;.</extracomment>
        <translation>fakturanummer</translation>
    </message>
    <message>
        <source>issuer</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>utfärdare</translation>
    </message>
    <message>
        <source>kind of discount</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>slag av rabatt</translation>
    </message>
    <message>
        <source>language</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>språk</translation>
    </message>
    <message>
        <source>largest discount</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>högsta rabatt</translation>
    </message>
    <message>
        <source>last day of issuing</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>sista dag att ställa ut</translation>
    </message>
    <message>
        <source>last day of validity</source>
        <extracomment>Fields of a voucher, its redemption or a referral, in a sentence after &quot;the&quot;.</extracomment>
        <translation>giltig t.o.m.</translation>
    </message>
    <message>
        <source>left edge of the first card</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>vänsterkant för första kortet</translation>
    </message>
    <message>
        <source>length of the ruler across</source>
        <extracomment>What is measured on a printed calibration page with crosses A to D, and what it tells of the printer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>längd på linjalen på tvären</translation>
    </message>
    <message>
        <source>length of the ruler down</source>
        <extracomment>What is measured on a printed calibration page with crosses A to D, and what it tells of the printer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>längd på linjalen nedåt</translation>
    </message>
    <message>
        <source>letter</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>brev</translation>
    </message>
    <message>
        <source>lifetime in days</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>giltighetstid i dagar</translation>
    </message>
    <message>
        <source>logo</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>logotyp</translation>
    </message>
    <message>
        <source>look of the back</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>baksidans utseende</translation>
    </message>
    <message>
        <source>maker</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>tillverkare</translation>
    </message>
    <message>
        <source>name</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>namn</translation>
    </message>
    <message>
        <source>network</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>nätverk</translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>anteckning</translation>
    </message>
    <message>
        <source>number</source>
        <extracomment>Fields of a voucher, its redemption or a referral, in a sentence after &quot;the&quot;.</extracomment>
        <translation>nummer</translation>
    </message>
    <message>
        <source>number of cards</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>antal kort</translation>
    </message>
    <message>
        <source>number of columns</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>antal kolumner</translation>
    </message>
    <message>
        <source>number of copies</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>antal exemplar</translation>
    </message>
    <message>
        <source>number of packs</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>antal paket</translation>
    </message>
    <message>
        <source>number of rows</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;. Fields of files, exchanges and settings, in a sentence after &quot;the&quot;.</extracomment>
        <translation>antal rader</translation>
    </message>
    <message>
        <source>number of vouchers</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;. Fields of a voucher, its redemption or a referral, in a sentence after &quot;the&quot;.</extracomment>
        <translation>antal rabattcheckar</translation>
    </message>
    <message>
        <source>number of vouchers on a page</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>antal checkar per sida</translation>
    </message>
    <message>
        <source>number of vouchers per partner</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>antal rabattcheckar per partner</translation>
    </message>
    <message>
        <source>offer</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>erbjudande</translation>
    </message>
    <message>
        <source>organisation number</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>organisationsnummer</translation>
    </message>
    <message>
        <source>page format</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>pappersformat</translation>
    </message>
    <message>
        <source>paper</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>papper</translation>
    </message>
    <message>
        <source>partner</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>partner</translation>
    </message>
    <message>
        <source>partners</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>partner</translation>
    </message>
    <message>
        <source>passphrase</source>
        <extracomment>Fields of files, exchanges and settings, in a sentence after &quot;the&quot;.</extracomment>
        <translation>lösenfras</translation>
    </message>
    <message>
        <source>phone number</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>telefonnummer</translation>
    </message>
    <message>
        <source>position</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>plats</translation>
    </message>
    <message>
        <source>postcode</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>postnummer</translation>
    </message>
    <message>
        <source>printer</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>skrivare</translation>
    </message>
    <message>
        <source>profile</source>
        <extracomment>Fields of files, exchanges and settings, in a sentence after &quot;the&quot;.</extracomment>
        <translation>profil</translation>
    </message>
    <message>
        <source>radius of the corners</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>hörnradie</translation>
    </message>
    <message>
        <source>reason</source>
        <extracomment>Fields of a voucher, its redemption or a referral, in a sentence after &quot;the&quot;.</extracomment>
        <translation>orsak</translation>
    </message>
    <message>
        <source>retention date</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>gallringsdag</translation>
    </message>
    <message>
        <source>revision</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>ändringsnummer</translation>
    </message>
    <message>
        <source>sale</source>
        <extracomment>Fields of a voucher, its redemption or a referral, in a sentence after &quot;the&quot;.</extracomment>
        <translation>köpesumma</translation>
    </message>
    <message>
        <source>scale across</source>
        <extracomment>What is measured on a printed calibration page with crosses A to D, and what it tells of the printer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>skala på tvären</translation>
    </message>
    <message>
        <source>scale down</source>
        <extracomment>What is measured on a printed calibration page with crosses A to D, and what it tells of the printer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>skala nedåt</translation>
    </message>
    <message>
        <source>search text</source>
        <extracomment>Fields of files, exchanges and settings, in a sentence after &quot;the&quot;.</extracomment>
        <translation>sökord</translation>
    </message>
    <message>
        <source>separator</source>
        <extracomment>Fields of files, exchanges and settings, in a sentence after &quot;the&quot;.</extracomment>
        <translation>skiljetecken</translation>
    </message>
    <message>
        <source>shift downwards</source>
        <extracomment>What is measured on a printed calibration page with crosses A to D, and what it tells of the printer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>förskjutning nedåt</translation>
    </message>
    <message>
        <source>shift to the side</source>
        <extracomment>What is measured on a printed calibration page with crosses A to D, and what it tells of the printer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>förskjutning i sidled</translation>
    </message>
    <message>
        <source>skew</source>
        <extracomment>What is measured on a printed calibration page with crosses A to D, and what it tells of the printer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>skevhet</translation>
    </message>
    <message>
        <source>smallest purchase</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>minsta köp</translation>
    </message>
    <message>
        <source>start date</source>
        <extracomment>Fields of a voucher, its redemption or a referral, in a sentence after &quot;the&quot;.</extracomment>
        <translation>startdag</translation>
    </message>
    <message>
        <source>start position</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>startplats</translation>
    </message>
    <message>
        <source>state</source>
        <extracomment>Fields of a voucher, its redemption or a referral, in a sentence after &quot;the&quot;.</extracomment>
        <translation>läge</translation>
    </message>
    <message>
        <source>status</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>status</translation>
    </message>
    <message>
        <source>street address</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>gatuadress</translation>
    </message>
    <message>
        <source>tag</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>etikett</translation>
    </message>
    <message>
        <source>terms</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>villkor</translation>
    </message>
    <message>
        <source>title</source>
        <extracomment>Fields of an offer, in a sentence after &quot;the&quot;.</extracomment>
        <translation>rubrik</translation>
    </message>
    <message>
        <source>town</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>ort</translation>
    </message>
    <message>
        <source>trade</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>bransch</translation>
    </message>
    <message>
        <source>tray</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>pappersfack</translation>
    </message>
    <message>
        <source>upper edge of the first card</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>överkant för första kortet</translation>
    </message>
    <message>
        <source>vCard version</source>
        <extracomment>Fields of files, exchanges and settings, in a sentence after &quot;the&quot;.</extracomment>
        <translation>vCard-version</translation>
    </message>
    <message>
        <source>voucher</source>
        <extracomment>Fields of a voucher, its redemption or a referral, in a sentence after &quot;the&quot;.</extracomment>
        <translation>rabattcheck</translation>
    </message>
    <message>
        <source>way of printing the backs</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>sätt att skriva ut baksidor</translation>
    </message>
    <message>
        <source>web address</source>
        <extracomment>Fields of a partner, a customer or one&apos;s own business, in a sentence after &quot;the&quot;.</extracomment>
        <translation>webbadress</translation>
    </message>
    <message>
        <source>width</source>
        <extracomment>Fields of what is printed, in a sentence after &quot;the&quot;.</extracomment>
        <translation>bredd</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Handslag does not know what kind of file {path} is. Choose a file of another kind.</source>
        <translation>Handslag känner inte igen filtypen på {path}. Välj en fil av en annan typ.</translation>
    </message>
    <message>
        <source>No voucher could be seen in {path}. Take a new picture straight from above in good light, or type the code.</source>
        <translation>Ingen rabattcheck syns i {path}. Ta en ny bild rakt uppifrån i bra ljus, eller skriv koden för hand.</translation>
    </message>
    <message>
        <source>The computer’s own word for it: {detail}.</source>
        <extracomment>Ends a sentence about a file or the database: what the operating system or driver said.</extracomment>
        <translation>Datorns egen förklaring: {detail}.</translation>
    </message>
    <message>
        <source>The database {path} can only be read. See that you may write in its folder.</source>
        <translation>Databasen {path} går bara att läsa. Se efter att du får skriva i mappen där den ligger.</translation>
    </message>
    <message>
        <source>The database {path} does not answer. See that the network works and the server is on.</source>
        <translation>Databasen {path} svarar inte. Se efter att nätverket fungerar och att servern är på.</translation>
    </message>
    <message>
        <source>The database {path} is busy in another program. Wait a moment and try again.</source>
        <translation>Databasen {path} är upptagen av ett annat program. Vänta en stund och försök igen.</translation>
    </message>
    <message>
        <source>The database {path} is damaged. Restore the newest backup.</source>
        <translation>Databasen {path} är skadad. Återställ den senaste säkerhetskopian.</translation>
    </message>
    <message>
        <source>The database {path} was written by a newer Handslag. Update Handslag on this computer and try again.</source>
        <translation>Databasen {path} är skriven av ett nyare Handslag. Uppdatera Handslag på den här datorn och försök igen.</translation>
    </message>
    <message>
        <source>The driver for the database {path} is not installed. Ask whoever looks after your computers for Handslag’s PostgreSQL extra.</source>
        <translation>Drivrutinen för databasen {path} är inte installerad. Be den som sköter era datorer om Handslags tillägg för PostgreSQL.</translation>
    </message>
    <message>
        <source>The file {path} cannot be opened. See that you may read it, and that no other program holds it.</source>
        <translation>Filen {path} går inte att öppna. Se efter att du får läsa den och att inget annat program håller i den.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written. Close it if it is open in another program, or choose another folder.</source>
        <translation>Filen {path} går inte att skriva. Stäng den om den är öppen i ett annat program, eller välj en annan mapp.</translation>
    </message>
    <message>
        <source>The file {path} comes from a newer Handslag. Update Handslag on this computer and try again.</source>
        <translation>Filen {path} kommer från ett nyare Handslag. Uppdatera Handslag på den här datorn och försök igen.</translation>
    </message>
    <message>
        <source>The file {path} describes no card sheet, so none was added. It has to hold one JSON object with the sheet’s measures: “handslag sheets show CODE --json” writes such a one, to be changed and added.</source>
        <translation>Filen {path} beskriver inget kortark, så inget har lagts till. Den ska innehålla ett JSON-objekt med arkets mått: ”handslag sheets show KOD --json” skriver ett sådant, som går att ändra och lägga till.</translation>
    </message>
    <message>
        <source>The file {path} is damaged or not whole, so nothing was taken in. Copy it again, or ask for a new one.</source>
        <translation>Filen {path} är skadad eller inte hel, så inget har lästs in. Kopiera den igen, eller be om en ny.</translation>
    </message>
    <message>
        <source>The file {path} is dated in the future, so it is set aside. Ask the sender to set the clock of that computer right (device {detail}) and to make the file again.</source>
        <translation>Filen {path} är daterad i framtiden och läggs därför åt sidan. Be avsändaren ställa klockan rätt på den datorn (enhet {detail}) och göra om filen.</translation>
    </message>
    <message>
        <source>The file {path} is for {detail}, not for you, so nothing was taken in. Ask the sender for one of your own.</source>
        <translation>Filen {path} är till {detail}, inte till dig, så inget lästes in. Be avsändaren om en egen.</translation>
    </message>
    <message>
        <source>The file {path} is locked, for somebody else or with another passphrase. Check the passphrase, or ask the sender to make the file for you.</source>
        <translation>Filen {path} är låst, för någon annan eller med en annan lösenfras. Kolla lösenfrasen, eller be avsändaren göra filen till dig.</translation>
    </message>
    <message>
        <source>The file {path} is not there. Check the name and the folder.</source>
        <translation>Filen {path} finns inte. Kolla namnet och mappen.</translation>
    </message>
    <message>
        <source>The file {path} is too large. Choose a smaller one, or part it in two.</source>
        <translation>Filen {path} är för stor. Välj en mindre, eller dela den i två.</translation>
    </message>
    <message>
        <source>The folder for {path} is not there. Make it, or choose another.</source>
        <translation>Mappen för {path} finns inte. Skapa den, eller välj en annan.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for the database {path}. What was saved before is safe: make room and try again.</source>
        <translation>Det finns ingen plats kvar på disken för databasen {path}. Det som redan är sparat är i säkerhet: gör plats och försök igen.</translation>
    </message>
    <message>
        <source>There was no room left on the disk for {path}. Nothing old was lost: make room and try again.</source>
        <translation>Det fanns ingen plats kvar på disken för {path}. Inget gammalt har gått förlorat: gör plats och försök igen.</translation>
    </message>
    <message>
        <source>{path} is not a database of Handslag’s. Choose another folder, or restore a backup.</source>
        <translation>{path} är ingen databas från Handslag. Välj en annan mapp, eller återställ en säkerhetskopia.</translation>
    </message>
    <message>
        <source>{path} is not the address of a database. Write it like postgresql+psycopg://user@server/handslag, for example.</source>
        <translation>{path} är ingen adress till en databas. Skriv till exempel postgresql+psycopg://användare@server/handslag.</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>A link is missing or out of order in what has happened to the vouchers.</source>
        <translation>En länk saknas eller ligger fel i det som har hänt med rabattcheckarna.</translation>
    </message>
    <message>
        <source>A safety setting of the database does not hold.</source>
        <translation>En säkerhetsinställning i databasen gäller inte.</translation>
    </message>
    <message>
        <source>It concerns {about}.</source>
        <extracomment>Follows the sentence about what is the matter: names, ids or the database&apos;s own words.</extracomment>
        <translation>Det gäller {about}.</translation>
    </message>
    <message>
        <source>Restore the newest backup that is sound, and then make an exchange.</source>
        <translation>Återställ den senaste säkerhetskopian som är hel, och gör sedan ett utbyte.</translation>
    </message>
    <message>
        <source>Some vouchers stand otherwise than their events tell.</source>
        <translation>Några rabattcheckar har ett annat läge än deras händelser säger.</translation>
    </message>
    <message>
        <source>Something in the database refers to what is not there.</source>
        <translation>Något i databasen hänvisar till något som inte finns.</translation>
    </message>
    <message>
        <source>Something is not as it should be: {what}.</source>
        <extracomment>{what} is the program&apos;s own name for it, in English.</extracomment>
        <translation>Något är inte som det ska: {what}.</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>Databasfilen är skadad.</translation>
    </message>
    <message>
        <source>The database is of another version than the program.</source>
        <translation>Databasen är av en annan version än programmet.</translation>
    </message>
    <message>
        <source>The key of your business cannot be read on this computer.</source>
        <translation>Ditt företags nyckel går inte att läsa på den här datorn.</translation>
    </message>
    <message>
        <source>The key on this computer belongs to another business than the one here.</source>
        <translation>Nyckeln på den här datorn hör till ett annat företag än det som finns här.</translation>
    </message>
    <message>
        <source>The signature of something in the voucher register is wrong.</source>
        <translation>En underskrift i registret över rabattcheckar stämmer inte.</translation>
    </message>
    <message>
        <source>Unlock the computer’s key ring and try again, or restore a backup.</source>
        <translation>Lås upp datorns nyckelring och försök igen, eller återställ en säkerhetskopia.</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Fixed price {amount}</source>
        <extracomment>A benefit, large on the voucher; what it buys follows in smaller type.</extracomment>
        <translation>Fast pris {amount}</translation>
    </message>
    <message>
        <source>Free</source>
        <extracomment>A benefit, large on the voucher; what is free follows in smaller type.</extracomment>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>{all_but_last} and {last}</source>
        <extracomment>The end of a list in a sentence: &quot;A, B and C&quot;.</extracomment>
        <translation>{all_but_last} och {last}</translation>
    </message>
    <message>
        <source>{day} at {clock}</source>
        <extracomment>A moment: the day in full, then the clock (&quot;torsdag 12 november 2026 kl. 14.32&quot;).</extracomment>
        <translation>{day} kl. {clock}</translation>
    </message>
</context>
<context>
    <name>invitation</name>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Ask me for Handslag on a stick, and install it.</source>
        <translation>Be mig om Handslag på ett minne och installera det.</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Call me and compare the check words below with those on your screen. They prove that the file is from me.</source>
        <translation>Ring mig och jämför kontrollorden här nedanför med dem på din skärm. De visar att filen är från mig.</translation>
    </message>
    <message>
        <source>Check words</source>
        <translation>Kontrollord</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Handslag: local businesses that recommend each other</source>
        <extracomment>At the foot of a printed invitation.</extracomment>
        <translation>Handslag: lokala företag som rekommenderar varandra</translation>
    </message>
    <message>
        <source>How to begin</source>
        <translation>Så börjar du</translation>
    </message>
    <message>
        <source>It is a program on your own computer: no account, no server, no fee. Your customers stay with you.</source>
        <translation>Det är ett program på din egen dator: inget konto, ingen server, ingen avgift. Dina kunder stannar hos dig.</translation>
    </message>
    <message>
        <source>On your screen</source>
        <translation>På din skärm</translation>
    </message>
    <message>
        <source>Send me your own card from the page Exchange. Then we can start.</source>
        <translation>Skicka mig ditt eget kort från sidan Utbyte. Sedan kan vi börja.</translation>
    </message>
    <message>
        <source>Shall we recommend each other?</source>
        <extracomment>Heading of a printed page that invites a business.</extracomment>
        <translation>Ska vi rekommendera varandra?</translation>
    </message>
    <message>
        <source>Start it, choose “I have been given a file”, and open the file from {name}.</source>
        <translation>Starta det, välj ”Jag har fått en fil” och öppna filen från {name}.</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Bransch</translation>
    </message>
    <message>
        <source>When a customer of mine needs what you do, I give them your visiting card and a discount voucher from you. You do the same for me. Handslag prints it all, and tells both of us what became of it.</source>
        <translation>När en kund till mig behöver det du gör får kunden ditt visitkort och en rabattcheck hos dig. Du gör detsamma för mig. Handslag skriver ut alltihop och berättar för oss båda hur det gick.</translation>
    </message>
    <message>
        <source>Who invites you</source>
        <translation>Den som bjuder in</translation>
    </message>
    <message numerus="yes">
        <source>With my file you also meet %n other businesses in town.</source>
        <translation>
            <numerusform>Med min fil möter du också %n annat företag på orten.</numerusform>
            <numerusform>Med min fil möter du också %n andra företag på orten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>letter</name>
    <message>
        <source>All {count} of them also give you a discount voucher.</source>
        <translation>Alla {count} bjuder dessutom på en rabattcheck.</translation>
    </message>
    <message>
        <source>Both of them also give you a discount voucher.</source>
        <translation>Båda bjuder dessutom på en rabattcheck.</translation>
    </message>
    <message>
        <source>Congratulations on your new home. I hope that you will be happy there for many years.</source>
        <translation>Nu är det nya hemmet ert, och jag hoppas att ni kommer att trivas i många år.</translation>
    </message>
    <message>
        <source>Cut the voucher out and hand it in when you pay.</source>
        <translation>Klipp ut checken och lämna den när ni betalar.</translation>
    </message>
    <message>
        <source>Cut the vouchers out and hand them in when you pay.</source>
        <translation>Klipp ut checkarna och lämna dem när ni betalar.</translation>
    </message>
    <message>
        <source>Do give me a call if there is anything you would like to know.</source>
        <translation>Ring mig gärna om det är något ni undrar över.</translation>
    </message>
    <message>
        <source>Here are {count} businesses in {town} that I use myself and am happy to recommend. Their visiting cards are in the envelope.</source>
        <translation>Här är {count} företag i {town} som jag själv anlitar och gärna rekommenderar. Deras visitkort ligger med i kuvertet.</translation>
    </message>
    <message>
        <source>Here are {count} businesses that I use myself and am happy to recommend. Their visiting cards are in the envelope.</source>
        <translation>Här är {count} företag som jag själv anlitar och gärna rekommenderar. Deras visitkort ligger med i kuvertet.</translation>
    </message>
    <message>
        <source>Here is a business in {town} that I use myself and am happy to recommend. Its visiting card is in the envelope.</source>
        <translation>Här är ett företag i {town} som jag själv anlitar och gärna rekommenderar. Visitkortet ligger med i kuvertet.</translation>
    </message>
    <message>
        <source>Here is a business that I use myself and am happy to recommend. Its visiting card is in the envelope.</source>
        <translation>Här är ett företag som jag själv anlitar och gärna rekommenderar. Visitkortet ligger med i kuvertet.</translation>
    </message>
    <message>
        <source>It also gives you a discount voucher.</source>
        <translation>Företaget bjuder dessutom på en rabattcheck.</translation>
    </message>
    <message>
        <source>It is on the next sheet.</source>
        <translation>Den finns på nästa blad.</translation>
    </message>
    <message>
        <source>It is valid through {day}.</source>
        <translation>Den gäller t.o.m. {day}.</translation>
    </message>
    <message>
        <source>Moving house usually means a list of things to arrange.</source>
        <extracomment>Goes on after the sentence about the new home.</extracomment>
        <translation>En flytt brukar betyda en lista med saker att ordna.</translation>
    </message>
    <message>
        <source>One of them also gives you a discount voucher.</source>
        <translation>Ett av dem bjuder dessutom på en rabattcheck.</translation>
    </message>
    <message>
        <source>The home on {street} is yours now, and I hope that you will be happy there for many years.</source>
        <translation>Nu är hemmet på {street} ert, och jag hoppas att ni kommer att trivas i många år.</translation>
    </message>
    <message>
        <source>The last day is printed on each one.</source>
        <translation>Sista dagen står på varje check.</translation>
    </message>
    <message>
        <source>The vouchers are on the next sheet.</source>
        <translation>Checkarna finns på nästa blad.</translation>
    </message>
    <message>
        <source>The vouchers are on the sheets that follow.</source>
        <translation>Checkarna finns på de följande bladen.</translation>
    </message>
    <message>
        <source>They are valid through {day}.</source>
        <translation>De gäller t.o.m. {day}.</translation>
    </message>
    <message>
        <source>Warm regards</source>
        <extracomment>Closes the letter, above the signature.</extracomment>
        <translation>Varma hälsningar</translation>
    </message>
    <message>
        <source>Welcome home, {name}!</source>
        <translation>Välkommen hem, {name}!</translation>
    </message>
    <message>
        <source>{count} of them also give you a discount voucher.</source>
        <translation>{count} av dem bjuder dessutom på en rabattcheck.</translation>
    </message>
    <message>
        <source>Congratulations on your new home. I hope that you will be happy there for many years.</source>
        <comment>to one person</comment>
        <translation>Nu är det nya hemmet ditt, och jag hoppas att du kommer att trivas i många år.</translation>
    </message>
    <message>
        <source>Cut the voucher out and hand it in when you pay.</source>
        <comment>to one person</comment>
        <translation>Klipp ut checken och lämna den när du betalar.</translation>
    </message>
    <message>
        <source>Cut the vouchers out and hand them in when you pay.</source>
        <comment>to one person</comment>
        <translation>Klipp ut checkarna och lämna dem när du betalar.</translation>
    </message>
    <message>
        <source>Do give me a call if there is anything you would like to know.</source>
        <comment>to one person</comment>
        <translation>Ring mig gärna om det är något du undrar över.</translation>
    </message>
    <message>
        <source>The home on {street} is yours now, and I hope that you will be happy there for many years.</source>
        <comment>to one person</comment>
        <translation>Nu är hemmet på {street} ditt, och jag hoppas att du kommer att trivas i många år.</translation>
    </message>
    <message>
        <source>Welcome home, {name}!</source>
        <comment>to several people</comment>
        <translation>Välkomna hem, {name}!</translation>
    </message>
</context>
<context>
    <name>offers</name>
    <message>
        <source>on purchases of at least {amount}</source>
        <extracomment>Follows what the discount applies to: the smallest purchase.</extracomment>
        <translation>vid köp för minst {amount}</translation>
    </message>
    <message>
        <source>up to {amount}</source>
        <extracomment>Follows what the discount applies to: the largest discount.</extracomment>
        <translation>högst {amount}</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Backs</source>
        <translation>Baksidor</translation>
    </message>
    <message>
        <source>DISCOUNT VOUCHER</source>
        <extracomment>In capitals at the head of a voucher. In Swedish always &quot;rabattcheck&quot;.</extracomment>
        <translation>RABATTCHECK</translation>
    </message>
    <message>
        <source>Discount vouchers</source>
        <translation>Rabattcheckar</translation>
    </message>
    <message>
        <source>Discount vouchers from {name}</source>
        <translation>Rabattcheckar från {name}</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>On a voucher, before the issuer&apos;s name.</extracomment>
        <translation>Från</translation>
    </message>
    <message>
        <source>Full terms at {redeemer}.</source>
        <extracomment>On a voucher whose terms are too long.</extracomment>
        <translation>Fullständiga villkor hos {redeemer}.</translation>
    </message>
    <message>
        <source>Greetings from {issuer}</source>
        <extracomment>On the back of a card.</extracomment>
        <translation>Hälsningar från {issuer}</translation>
    </message>
    <message>
        <source>Hand the voucher in at</source>
        <extracomment>On a voucher, above the redeemer&apos;s name.</extracomment>
        <translation>Lämna checken hos</translation>
    </message>
    <message>
        <source>Letter</source>
        <extracomment>A bookmark in the PDF, as are the three that follow.</extracomment>
        <translation>Brev</translation>
    </message>
    <message>
        <source>Measure from the middle of each cross A, B, C and D to the nearest side of the paper, and to its nearest upper or lower edge. Each should be 20.0 mm.</source>
        <translation>Mät från mitten av varje kors A, B, C och D till papperets närmaste sida, och till dess närmaste över- eller underkant. Rätt mått är 20,0 mm.</translation>
    </message>
    <message>
        <source>No cash value.</source>
        <translation>Kan inte bytas mot pengar.</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>On a voucher, before its number.</extracomment>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>On a voucher, before a number.</extracomment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Print this page at actual size (100 %), never fitted to the page, on the paper and from the tray that you use for cards.</source>
        <translation>Skriv ut sidan i verklig storlek (100 %), aldrig anpassad till sidan, på det papper och från det fack som du använder till kort.</translation>
    </message>
    <message>
        <source>Printer calibration</source>
        <translation>Skrivarkalibrering</translation>
    </message>
    <message>
        <source>Printer calibration: back</source>
        <extracomment>Heading of the calibration page&apos;s other side.</extracomment>
        <translation>Skrivarkalibrering: baksida</translation>
    </message>
    <message>
        <source>Printer calibration: front</source>
        <extracomment>Heading of the calibration page.</extracomment>
        <translation>Skrivarkalibrering: framsida</translation>
    </message>
    <message>
        <source>Read as exactly as you can: to tenths of a millimetre, and every card lands within 0.1 mm. With halves of a millimetre it can be half a millimetre off.</source>
        <translation>Läs av så noga du kan: på tiondels millimeter när, så hamnar varje kort inom 0,1 mm. Med halva millimeter kan det hamna en halv millimeter fel.</translation>
    </message>
    <message>
        <source>Recommended by</source>
        <extracomment>On a card, above the name of the one who hands it out.</extracomment>
        <translation>Rekommenderas av</translation>
    </message>
    <message>
        <source>Replaces no.</source>
        <extracomment>On a voucher, before the number of the one that it replaces.</extracomment>
        <translation>Ersätter nr</translation>
    </message>
    <message>
        <source>Ruler across (100)</source>
        <extracomment>On the calibration page, before a box to write in.</extracomment>
        <translation>Linjalen på tvären (100)</translation>
    </message>
    <message>
        <source>Ruler down (200)</source>
        <extracomment>On the calibration page, before a box to write in.</extracomment>
        <translation>Linjalen nedåt (200)</translation>
    </message>
    <message>
        <source>Save to phone</source>
        <extracomment>On a card, under its QR code.</extracomment>
        <translation>Spara i mobilen</translation>
    </message>
    <message>
        <source>The visiting card is in the envelope</source>
        <extracomment>In the letter&apos;s list, for a partner without a voucher; no full stop.</extracomment>
        <translation>Visitkortet ligger i kuvertet</translation>
    </message>
    <message>
        <source>Then measure the two rulers, from 0 to 100 and from 0 to 200, and write their lengths here.</source>
        <translation>Mät sedan de två linjalerna, från 0 till 100 och från 0 till 200, och skriv deras längder här.</translation>
    </message>
    <message>
        <source>Type the numbers in Handslag, under Settings, Printers.</source>
        <translation>Skriv in talen i Handslag, under Inställningar, Skrivare.</translation>
    </message>
    <message>
        <source>Valid through</source>
        <extracomment>On a voucher, above its last day.</extracomment>
        <translation>Giltig t.o.m.</translation>
    </message>
    <message>
        <source>Visiting cards</source>
        <translation>Visitkort</translation>
    </message>
    <message>
        <source>Visiting cards from {name}</source>
        <translation>Visitkort från {name}</translation>
    </message>
    <message>
        <source>Welcome pack from {name}</source>
        <translation>Välkomstpaket från {name}</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>On a voucher, before the customer&apos;s name.</extracomment>
        <translation>till</translation>
    </message>
    <message>
        <source>{issuer} learns that the voucher was used.</source>
        <extracomment>On a voucher: the issuer is told of its use.</extracomment>
        <translation>{issuer} får veta att checken har använts.</translation>
    </message>
    <message>
        <source>{trade} in {town}</source>
        <translation>{trade} i {town}</translation>
    </message>
</context>
<context>
    <name>printers</name>
    <message>
        <source>The computer cannot find the printer {printer} any more. See that it is on and connected, or choose another.</source>
        <translation>Datorn hittar inte skrivaren {printer} längre. Se till att den är på och ansluten, eller välj en annan.</translation>
    </message>
    <message>
        <source>The computer’s print service does not answer. Wait a moment and try again.</source>
        <translation>Datorns utskriftstjänst svarar inte. Vänta en stund och försök igen.</translation>
    </message>
    <message>
        <source>The printer {printer} did not take the job. See that it is on, and try again.</source>
        <translation>Skrivaren {printer} tog inte emot utskriften. Se till att den är på och försök igen.</translation>
    </message>
    <message>
        <source>The printer {printer} did not take the job. The computer’s own word for it: {detail}.</source>
        <extracomment>{detail} is what the operating system said.</extracomment>
        <translation>Skrivaren {printer} tog inte emot utskriften. Datorns eget ord för det: {detail}.</translation>
    </message>
    <message>
        <source>The printer {printer} has no paper of the size {detail}, and the print would not fit. Choose another printer.</source>
        <extracomment>{detail} is a paper size such as A4.</extracomment>
        <translation>Skrivaren {printer} har inget papper i storleken {detail}, så utskriften skulle inte passa. Välj en annan skrivare.</translation>
    </message>
    <message>
        <source>The printer {printer} takes no jobs now. Start it again in the computer’s settings, or choose another.</source>
        <translation>Skrivaren {printer} tar inte emot utskrifter just nu. Starta den igen i datorns inställningar, eller välj en annan.</translation>
    </message>
    <message>
        <source>This computer has no print service (CUPS). Open the pack in a PDF program, or print it on another computer.</source>
        <translation>Den här datorn har ingen utskriftstjänst (CUPS). Öppna paketet i ett PDF-program, eller skriv ut det på en annan dator.</translation>
    </message>
</context>
<context>
    <name>redeem</name>
    <message>
        <source>It counts for {day}.</source>
        <translation>Den räknas till den {day}.</translation>
    </message>
    <message>
        <source>It gives {benefit}, is number {serial} from {issuer} and is valid through {day}. Its code is {code}.</source>
        <translation>Rabatt: {benefit}. Nr {serial} från {issuer}, giltig t.o.m. {day}. Koden är {code}.</translation>
    </message>
    <message>
        <source>It is checked against the register at the next exchange.</source>
        <translation>Kontrolleras mot registret vid nästa utbyte.</translation>
    </message>
    <message>
        <source>It is number {serial} from {issuer}, code {code}.</source>
        <translation>Det är nr {serial} från {issuer}, kod {code}.</translation>
    </message>
    <message>
        <source>It was redeemed on {moment} by {by}, invoice {invoice}.</source>
        <translation>Den löstes in {moment} av {by}, faktura {invoice}.</translation>
    </message>
    <message>
        <source>It was redeemed on {moment} by {by}.</source>
        <translation>Den löstes in {moment} av {by}.</translation>
    </message>
    <message>
        <source>Its last day was {day}, but a day of grace is given. Redeem it now.</source>
        <translation>Sista dagen var {day}, men ett dygn till räknas. Lös in den nu.</translation>
    </message>
    <message>
        <source>Read as {code}: one character was wrong and has been put right.</source>
        <translation>Läst som {code}: ett tecken var fel och är rättat.</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <extracomment>The band at the till: one word, no full stop.</extracomment>
        <translation>Inlöst</translation>
    </message>
    <message>
        <source>Still valid</source>
        <extracomment>The band at the till for a voucher that expired less than a day ago.</extracomment>
        <translation>Gäller än</translation>
    </message>
    <message>
        <source>The voucher has been taken in and cannot be used again.</source>
        <translation>Checken är inlöst och kan inte användas igen.</translation>
    </message>
    <message>
        <source>The voucher is genuine, is yours to redeem and has not been used.</source>
        <translation>Checken är äkta, gäller hos dig och är inte inlöst förut.</translation>
    </message>
    <message>
        <source>To pay: {to_pay}, after {discount} off {sale}.</source>
        <translation>Att betala: {to_pay}, efter {discount} i rabatt på {sale}.</translation>
    </message>
    <message>
        <source>To pay: {to_pay}.</source>
        <translation>Att betala: {to_pay}.</translation>
    </message>
    <message>
        <source>VAT is {vat} of that.</source>
        <translation>Av det är {vat} moms.</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>The band at the till: one or two words, no full stop.</extracomment>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Was that a mistake? The redemption of {day} can be reversed, and then the voucher is valid again.</source>
        <translation>Blev det fel då? Inlösen den {day} kan ångras, och då gäller checken igen.</translation>
    </message>
    <message>
        <source>What was read: {source}, page {page}.</source>
        <translation>Det här lästes: {source}, sidan {page}.</translation>
    </message>
    <message>
        <source>What was read: {source}.</source>
        <translation>Det här lästes: {source}.</translation>
    </message>
</context>
<context>
    <name>remarks</name>
    <message>
        <source>{card} has no finished back: the back of the card stays empty.</source>
        <translation>{card} har ingen färdig baksida: kortets baksida förblir tom.</translation>
    </message>
    <message>
        <source>{card} has no offer now: the back of the card stays empty.</source>
        <translation>{card} har inget erbjudande just nu: kortets baksida blir tom.</translation>
    </message>
    <message>
        <source>{card} has no offer now: the card goes in without a voucher.</source>
        <translation>{card} har inget erbjudande just nu: kortet läggs i utan rabattcheck.</translation>
    </message>
    <message>
        <source>{card} has not been measured for the back: what is printed on it is not corrected.</source>
        <extracomment>{card} is a printer.</extracomment>
        <translation>{card} har inte mätts upp för baksidan: utskriften på den korrigeras inte.</translation>
    </message>
    <message>
        <source>{card} has not been measured for this tray and paper: what is printed is not corrected.</source>
        <extracomment>{card} is a printer.</extracomment>
        <translation>{card} har inte mätts upp för det här facket och papperet: utskriften korrigeras inte.</translation>
    </message>
    <message>
        <source>{card} is no longer recommended and was left out.</source>
        <translation>{card} rekommenderas inte längre och togs inte med.</translation>
    </message>
    <message>
        <source>{card}: its cards reach nearer than 5 mm to the edge of the page, where many printers cannot print.</source>
        <extracomment>{card} is a card sheet.</extracomment>
        <translation>{card}: korten ligger närmare papperets kant än 5 mm, där många skrivare inte kan skriva.</translation>
    </message>
    <message>
        <source>{card}: nothing is known for {text} in the letter.</source>
        <extracomment>{text} is a blank of the letter with its braces, {card} the customer.</extracomment>
        <translation>{card}: det finns inget att sätta in för {text} i brevet.</translation>
    </message>
    <message>
        <source>{card}: some letters of “{text}” cannot be printed.</source>
        <translation>{card}: några tecken i ”{text}” går inte att skriva ut.</translation>
    </message>
    <message>
        <source>{card}: the column “{text}” is not understood and was not read.</source>
        <extracomment>{card} is a file with a table, {text} the head of one of its columns.</extracomment>
        <translation>{card}: kolumnen ”{text}” känns inte igen och lästes inte.</translation>
    </message>
    <message>
        <source>{card}: the picture cannot be read and was left out.</source>
        <translation>{card}: bilden går inte att läsa och har utelämnats.</translation>
    </message>
    <message>
        <source>{card}: the picture has only {text} dots an inch at this size and will look coarse; 300 is good.</source>
        <extracomment>{text} is a number of dots an inch.</extracomment>
        <translation>{card}: bilden har bara {text} punkter per tum i den här storleken och blir grynig; 300 är bra.</translation>
    </message>
    <message>
        <source>{card}: the terms are too long and were left out.</source>
        <translation>{card}: villkoren är för långa och har utelämnats.</translation>
    </message>
    <message>
        <source>{card}: the voucher {text} can no longer be used: left out.</source>
        <translation>{card}: rabattchecken {text} går inte längre att använda och togs inte med.</translation>
    </message>
    <message>
        <source>{card}: too long for a QR code, which was left out.</source>
        <translation>{card}: för långt för en QR-kod, som därför utelämnades.</translation>
    </message>
    <message>
        <source>{card}: “{text}” does not fit in a readable size.</source>
        <translation>{card}: ”{text}” får inte plats i läsbar storlek.</translation>
    </message>
    <message>
        <source>{card}: “{text}” is too long and was cut.</source>
        <translation>{card}: ”{text}” är för långt och har kortats.</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message numerus="yes">
        <source>%n customers came to you through the network, with sales of {sales} on vouchers.</source>
        <extracomment>{sales} is an amount.</extracomment>
        <translation>
            <numerusform>%n kund kom till dig genom nätverket, med försäljning för {sales} på rabattcheckar.</numerusform>
            <numerusform>%n kunder kom till dig genom nätverket, med försäljning för {sales} på rabattcheckar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members, your own business among them.</source>
        <translation>
            <numerusform>%n medlem, ditt eget företag.</numerusform>
            <numerusform>%n medlemmar, med ditt eget företag.</numerusform>
        </translation>
    </message>
    <message>
        <source>As far as they told, those were worth {amount}.</source>
        <extracomment>After the customers whom I sent to partners; some partners keep the amount to themselves.</extracomment>
        <translation>Så vitt de berättat var de värda {amount}.</translation>
    </message>
    <message>
        <source>Customers received</source>
        <translation>Mottagna kunder</translation>
    </message>
    <message>
        <source>Customers sent</source>
        <translation>Skickade kunder</translation>
    </message>
    <message>
        <source>Discount vouchers</source>
        <translation>Rabattcheckar</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatter</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Utgångna</translation>
    </message>
    <message>
        <source>For those you noted {amount}.</source>
        <extracomment>After the customers whom partners sent me.</extracomment>
        <translation>För dem har du noterat {amount}.</translation>
    </message>
    <message>
        <source>From the beginning until today</source>
        <translation>Från början till i dag</translation>
    </message>
    <message>
        <source>From {first} on</source>
        <translation>Från och med {first}</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <extracomment>The days of a report, both included.</extracomment>
        <translation>Från {first} till {last}</translation>
    </message>
    <message>
        <source>Given and received</source>
        <translation>Givet och fått</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>Has no Handslag yet</source>
        <translation>Har inte Handslag än</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Utgivna</translation>
    </message>
    <message>
        <source>Issued are the vouchers that you gave in this time, and how they stand now. Redeemed here are your partners&apos; vouchers that you took in; the sales include VAT.</source>
        <translation>Utgivna är de rabattcheckar som du gett under tiden, och vad som har blivit av dem. Inlösta här är dina partners checkar som du tagit emot; försäljningen är med moms.</translation>
    </message>
    <message>
        <source>Last heard of</source>
        <translation>Hördes av senast</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Medlem</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Medlemmar</translation>
    </message>
    <message>
        <source>Members by trade</source>
        <translation>Medlemmar per bransch</translation>
    </message>
    <message>
        <source>No member has a postcode.</source>
        <translation>Ingen medlem har något postnummer.</translation>
    </message>
    <message>
        <source>No member has a trade.</source>
        <translation>Ingen medlem har någon bransch.</translation>
    </message>
    <message>
        <source>No trade is missing.</source>
        <translation>Ingen bransch saknas.</translation>
    </message>
    <message>
        <source>Nobody has thanked for a customer in this time.</source>
        <translation>Ingen har tackat för någon kund under tiden.</translation>
    </message>
    <message>
        <source>Nothing has gone to and fro in this time.</source>
        <translation>Inget har gått fram eller tillbaka under tiden.</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Postcodes</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Printed {day} by {business}</source>
        <extracomment>Foot of a report.</extracomment>
        <translation>Utskriven {day} av {business}</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>Inlösta</translation>
    </message>
    <message>
        <source>Redeemed here</source>
        <extracomment>Head of a column: the partner&apos;s vouchers that I redeemed.</extracomment>
        <translation>Inlösta här</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Försäljning</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Fadder</translation>
    </message>
    <message>
        <source>Still valid</source>
        <translation>Giltiga</translation>
    </message>
    <message>
        <source>Thanks for the business</source>
        <extracomment>Heading of a table: the partner&apos;s answer to a referral that became a customer.</extracomment>
        <translation>Tack för affären</translation>
    </message>
    <message>
        <source>Thanks given</source>
        <translation>Tack du gett</translation>
    </message>
    <message>
        <source>Thanks received</source>
        <extracomment>Heads of columns: how many referrals were thanked for, and what they were worth.</extracomment>
        <translation>Tack du fått</translation>
    </message>
    <message>
        <source>The discounts cost {discounts}, which is {amount} more than advertising for as many customers would have cost.</source>
        <extracomment>{amount} is more than 0.</extracomment>
        <translation>Rabatterna kostade {discounts}. Det är {amount} mer än reklam för lika många kunder hade kostat.</translation>
    </message>
    <message>
        <source>The first table has the members at the postcodes {area}.</source>
        <extracomment>{area} is a postcode or its beginning: which members stand in the table below.</extracomment>
        <translation>Den första tabellen visar medlemmarna med postnummer {area}.</translation>
    </message>
    <message>
        <source>The first table has the members who came in this time.</source>
        <translation>Den första tabellen visar medlemmarna som kom under den här tiden.</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Nätverket</translation>
    </message>
    <message numerus="yes">
        <source>The network saved you {amount} in advertising: %n customers at {cost}, less {discounts} in discounts.</source>
        <extracomment>{cost} is what one customer costs in advertising; {discounts} what the discounts came to.</extracomment>
        <translation>
            <numerusform>Nätverket sparade {amount} i reklam åt dig: %n kund à {cost}, minus {discounts} i rabatter.</numerusform>
            <numerusform>Nätverket sparade {amount} i reklam åt dig: %n kunder à {cost}, minus {discounts} i rabatter.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no other member.</source>
        <translation>Det finns ingen annan medlem.</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>Before the sums of a table.</extracomment>
        <translation>Tillsammans</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Bransch</translation>
    </message>
    <message>
        <source>Trades that are missing</source>
        <translation>Branscher som saknas</translation>
    </message>
    <message>
        <source>Until {last}</source>
        <translation>Till och med {last}</translation>
    </message>
    <message>
        <source>Vouchers given</source>
        <extracomment>Heads of columns of a report; numbers stand below them.</extracomment>
        <translation>Givna checkar</translation>
    </message>
    <message>
        <source>Vouchers received</source>
        <translation>Mottagna checkar</translation>
    </message>
    <message>
        <source>Where the members are</source>
        <translation>Var medlemmarna finns</translation>
    </message>
    <message>
        <source>With you since</source>
        <extracomment>Head of a column: since when a member is in my list.</extracomment>
        <translation>Hos dig sedan</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Värde</translation>
    </message>
    <message numerus="yes">
        <source>You thanked for %n customers.</source>
        <translation>
            <numerusform>Du tackade för %n kund.</numerusform>
            <numerusform>Du tackade för %n kunder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your partners thanked you for %n customers.</source>
        <translation>
            <numerusform>Dina partner tackade dig för %n kund.</numerusform>
            <numerusform>Dina partner tackade dig för %n kunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>of them won</source>
        <comment>received</comment>
        <translation>varav vunna</translation>
    </message>
    <message>
        <source>of them won</source>
        <comment>sent</comment>
        <translation>varav vunna</translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message>
        <source>The cards of this sheet are not centred in the catalogue, and two sources differ about where they lie: make a test print on plain paper first, and hold it against the light with the sheet.</source>
        <translation>Korten på det här arket ligger inte mitt på sidan enligt katalogen, och två källor säger olika om var de ligger: gör först en provutskrift på vanligt papper och håll den mot ljuset tillsammans med arket.</translation>
    </message>
    <message>
        <source>The cards of this sheet are not centred in the catalogue: make a test print on plain paper first, and hold it against the light with the sheet.</source>
        <translation>Korten på det här arket ligger inte mitt på sidan enligt katalogen: gör först en provutskrift på vanligt papper och håll den mot ljuset tillsammans med arket.</translation>
    </message>
    <message>
        <source>Two sources differ about where the cards of this sheet lie: make a test print on plain paper first, and hold it against the light with the sheet.</source>
        <translation>Två källor säger olika om var korten på det här arket ligger: gör först en provutskrift på vanligt papper och håll den mot ljuset tillsammans med arket.</translation>
    </message>
</context>
<context>
    <name>troubles</name>
    <message numerus="yes">
        <source>%n vouchers can still be issued.</source>
        <extracomment>Follows a sentence that says that an offer does not allow so many vouchers.</extracomment>
        <translation>
            <numerusform>En rabattcheck till kan ställas ut.</numerusform>
            <numerusform>%n rabattcheckar till kan ställas ut.</numerusform>
        </translation>
    </message>
    <message>
        <source>All 63 offer numbers are used. Change one of your offers instead of making a new one.</source>
        <translation>Alla 63 nummer för erbjudanden är använda. Ändra ett av dina erbjudanden i stället för att göra ett nytt.</translation>
    </message>
    <message>
        <source>Both are {who}, and a partner cannot be merged with itself. Choose two different partners.</source>
        <translation>Båda är {who}, och en partner kan inte slås ihop med sig själv. Välj två olika partner.</translation>
    </message>
    <message>
        <source>Each of the two is a business with keys of its own, {who} too, so they cannot be merged.</source>
        <translation>Båda är företag med egna nycklar, även {who}, så de går inte att slå ihop.</translation>
    </message>
    <message>
        <source>Erasing removes everything about the customer{named} for good. Confirm with yes that this is what you want.</source>
        <translation>Radering tar bort allt om kunden{named} för gott. Bekräfta med ja att du vill det.</translation>
    </message>
    <message>
        <source>No file can be made for {who}, who does not use Handslag yet. Ask for their partner card first.</source>
        <translation>Det går inte att göra någon fil till {who}, som inte använder Handslag ännu. Be först om deras medlemskort.</translation>
    </message>
    <message>
        <source>No fronts of these cards are remembered for the backs to go on. Print the fronts first, or give the place where they begin instead of the part-used sheets.</source>
        <translation>Inga framsidor av de här korten finns sparade som baksidorna kan läggas på. Skriv ut framsidorna först, eller ange platsen där de börjar i stället för de påbörjade arken.</translation>
    </message>
    <message>
        <source>No offer can be noted on the word of {who}, who has Handslag and signs them there. Ask for their newest file instead.</source>
        <translation>Inget erbjudande kan antecknas på ord av {who}, som har Handslag och skriver under sina erbjudanden där. Be om den senaste filen i stället.</translation>
    </message>
    <message>
        <source>No welcome pack has been printed for the customer{named} before. Print a new one.</source>
        <translation>Inget välkomstpaket har skrivits ut för kunden{named} förut. Skriv ut ett nytt.</translation>
    </message>
    <message>
        <source>Of the two, {who} has the program and has to be the one that stays. Merge them the other way round.</source>
        <translation>Av de två är det {who} som har programmet och måste bli kvar. Slå ihop dem åt andra hållet.</translation>
    </message>
    <message>
        <source>That cannot be taken back, as {who} may have heard of it already. Say how it stands now instead.</source>
        <translation>Det går inte att ta tillbaka, för {who} kan redan ha hört om det. Ange i stället hur det står till nu.</translation>
    </message>
    <message>
        <source>That is your own business. Choose the partner whom it is for.</source>
        <translation>Det är ditt eget företag. Välj den partner som det gäller.</translation>
    </message>
    <message>
        <source>The business id is {id}.</source>
        <translation>Företagets id är {id}.</translation>
    </message>
    <message>
        <source>The check words are: {words}.</source>
        <translation>Kontrollorden är: {words}.</translation>
    </message>
    <message>
        <source>The file comes from {name}, whose key you have not accepted yet. Ring them, compare the check words, and accept it then.</source>
        <translation>Filen kommer från {name}, och den nyckeln har du inte godkänt än. Ring dem, jämför kontrollorden och godkänn sedan.</translation>
    </message>
    <message>
        <source>The file{named} holds several vouchers, and they are redeemed one at a time. Type the code of the right one.</source>
        <translation>I filen{named} finns flera rabattcheckar, och de löses in en i taget. Skriv koden för den rätta.</translation>
    </message>
    <message>
        <source>The key in this profile belongs to another business. Put the right key files back, or restore a backup.</source>
        <translation>Nyckeln i den här profilen tillhör ett annat företag. Lägg tillbaka rätt nyckelfiler, eller återställ en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The key of your business cannot be read on this computer. Unlock the computer’s key ring and try again, or restore a backup.</source>
        <translation>Ditt företags nyckel går inte att läsa på den här datorn. Lås upp datorns nyckelring och försök igen, eller återställ en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The key of {name} is another one than before. It may be a new computer, or somebody else: ring them and compare the check words before you accept it.</source>
        <translation>Nyckeln från {name} är en annan än förut. Det kan vara en ny dator, eller någon annan: ring dem och jämför kontrollorden innan du godkänner den.</translation>
    </message>
    <message>
        <source>The key of {name} is damaged or unsafe and is not used. Ask them for a new partner card.</source>
        <translation>Nyckeln från {name} är skadad eller osäker och används inte. Be dem om ett nytt medlemskort.</translation>
    </message>
    <message>
        <source>The offer belongs to {who}, and only its owner can change it.</source>
        <translation>Erbjudandet tillhör {who}, och bara ägaren kan ändra det.</translation>
    </message>
    <message>
        <source>The offer {offers} does not allow that many vouchers. Ask {partner} to raise the number, or issue fewer.</source>
        <translation>Erbjudandet {offers} räcker inte till så många rabattcheckar. Be {partner} höja antalet, eller ställ ut färre.</translation>
    </message>
    <message>
        <source>The offer {offers} has been withdrawn. Vouchers already out still hold, but choose another offer for new ones.</source>
        <translation>Erbjudandet {offers} är tillbakadraget. Checkar som redan är ute gäller än, men välj ett annat erbjudande för nya.</translation>
    </message>
    <message>
        <source>The offer {offers} is not open for issuing today. Its first and last day stand in the offer: wait, or choose another.</source>
        <translation>Erbjudandet {offers} går inte att ställa ut checkar på i dag. Första och sista dag står i erbjudandet: vänta, eller välj ett annat.</translation>
    </message>
    <message>
        <source>The offer{named} has been withdrawn already. Make a new one if you need it.</source>
        <translation>Erbjudandet{named} är redan tillbakadraget. Gör ett nytt om du behöver det.</translation>
    </message>
    <message>
        <source>The partner</source>
        <extracomment>In place of a partner&apos;s name, also at the start of a sentence.</extracomment>
        <translation>Partnern</translation>
    </message>
    <message>
        <source>The redemption of the voucher{named} was reversed before. There is nothing more to do.</source>
        <translation>Inlösen av rabattchecken{named} är redan ångrad. Du behöver inte göra något mer.</translation>
    </message>
    <message>
        <source>The referral was sent to {who}, and only they can answer it.</source>
        <translation>Hänvisningen gick till {who}, och bara de kan svara på den.</translation>
    </message>
    <message>
        <source>The sale is needed to work this out. Give what the customer buys for.</source>
        <translation>Köpesumman behövs för att räkna ut det här. Skriv vad kunden handlar för.</translation>
    </message>
    <message>
        <source>The signature of {name} does not match, so nothing was taken in. Ask them to send the file again.</source>
        <translation>Underskriften från {name} stämmer inte, så inget har lästs in. Be dem skicka filen igen.</translation>
    </message>
    <message>
        <source>The voucher would be valid outside the calendar for vouchers, which runs from 11 January 2026 to 20 August 2045. Choose another start date, or ask {partner} for a new offer with another lifetime.</source>
        <translation>Rabattchecken skulle gälla utanför kalendern, som går från den 11 januari 2026 till den 20 augusti 2045. Välj en annan startdag, eller be {partner} om ett nytt erbjudande med en annan giltighetstid.</translation>
    </message>
    <message>
        <source>The voucher{named} has been redeemed and cannot be voided or replaced. If that was a mistake, reverse the redemption first.</source>
        <translation>Rabattchecken{named} är inlöst och kan inte makuleras eller ersättas. Blev det fel: ångra inlösen först.</translation>
    </message>
    <message>
        <source>The voucher{named} has not been redeemed, so there is nothing to reverse. Check that it is the right one.</source>
        <translation>Rabattchecken{named} är inte inlöst, så det finns inget att ångra. Kolla att det är rätt check.</translation>
    </message>
    <message>
        <source>The voucher{named} is no longer open: it is redeemed, voided, replaced or expired. Issue a new one if the customer should have it.</source>
        <translation>Rabattchecken{named} är inte öppen längre: den är inlöst, makulerad, ersatt eller förfallen. Ställ ut en ny om kunden ska ha en.</translation>
    </message>
    <message>
        <source>The voucher{named} was issued by another business. Only the issuer can change it: please ask them.</source>
        <translation>Rabattchecken{named} är utställd av ett annat företag. Bara utfärdaren kan ändra den: hör av dig dit.</translation>
    </message>
    <message>
        <source>There are not enough numbers left for vouchers on the offer {offers}. Ask {partner} to make a new offer.</source>
        <translation>Numren för rabattcheckar på erbjudandet {offers} räcker inte. Be {partner} göra ett nytt erbjudande.</translation>
    </message>
    <message>
        <source>There is a recipe with that name{named} already. Choose another name.</source>
        <translation>Det finns redan ett recept med det namnet{named}. Välj ett annat namn.</translation>
    </message>
    <message>
        <source>There is nothing to print. Choose at least one partner or one voucher.</source>
        <translation>Det finns inget att skriva ut. Välj minst en partner eller en rabattcheck.</translation>
    </message>
    <message>
        <source>This belongs to the demonstration and cannot be used in earnest. Ask for the partner card of a real business.</source>
        <translation>Det här hör till demonstrationen och kan inte användas på riktigt. Be om medlemskortet från ett riktigt företag.</translation>
    </message>
    <message>
        <source>This computer has no numbers left for vouchers from {partner}. Fetch a serial block from the till PC in an exchange, and try again.</source>
        <translation>Den här datorn har inga nummer kvar för rabattcheckar hos {partner}. Hämta ett nummerblock från kassadatorn i ett utbyte, och försök igen.</translation>
    </message>
    <message>
        <source>This is done only with what you noted on the word of a partner without Handslag. Look for the right one in the list.</source>
        <translation>Det går bara med det som du har antecknat på ord av en partner utan Handslag. Leta upp det rätta i listan.</translation>
    </message>
    <message>
        <source>Your own business cannot be deleted. If something about it has changed, edit it instead.</source>
        <translation>Ditt eget företag går inte att ta bort. Har något blivit annorlunda, så ändra uppgifterna i stället.</translation>
    </message>
    <message>
        <source>a business that is new to you</source>
        <translation>ett företag som är nytt för dig</translation>
    </message>
    <message>
        <source>another partner</source>
        <translation>en annan partner</translation>
    </message>
    <message>
        <source>from {partner}</source>
        <extracomment>In place of an offer&apos;s name in a sentence: &quot;The offer from Pettersons Rör is ...&quot;.</extracomment>
        <translation>från {partner}</translation>
    </message>
    <message>
        <source>the sender</source>
        <translation>avsändaren</translation>
    </message>
    <message>
        <source>{partner} does not use Handslag yet, so no voucher with a code can be issued. Give the visiting card for now, or ask for their partner card.</source>
        <translation>{partner} använder inte Handslag än, så det går inte att ställa ut en rabattcheck med kod. Ge visitkortet så länge, eller be om deras medlemskort.</translation>
    </message>
    <message>
        <source>{partner} has no offer to issue vouchers on right now. Ask for one, or give the visiting card alone for now.</source>
        <translation>{partner} har inget erbjudande att ställa ut rabattcheckar på just nu. Be om ett, eller ge bara visitkortet så länge.</translation>
    </message>
    <message>
        <source>{partner} has several offers. Choose which one the voucher is for.</source>
        <translation>{partner} har flera erbjudanden. Välj vilket av dem checken gäller.</translation>
    </message>
    <message>
        <source>{partner} has several offers: {offers}. Choose which one the voucher is for.</source>
        <translation>{partner} har flera erbjudanden: {offers}. Välj vilket av dem checken gäller.</translation>
    </message>
    <message>
        <source>{partner} lets only certain partners issue the offer {offers}. Choose another, or ask them to add you.</source>
        <translation>{partner} låter bara vissa partner ställa ut checkar på erbjudandet {offers}. Välj ett annat, eller be dem lägga till dig.</translation>
    </message>
</context>
<context>
    <name>ui-booklet</name>
    <message numerus="yes">
        <source>%n businesses on {pages}</source>
        <extracomment>Below the preview of the booklet; {pages} is &quot;2 pages&quot;.</extracomment>
        <translation>
            <numerusform>%n företag på {pages}</numerusform>
            <numerusform>%n företag på {pages}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <extracomment>As part of &quot;12 businesses on 2 pages&quot;.</extracomment>
        <translation>
            <numerusform>%n sida</numerusform>
            <numerusform>%n sidor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages of A5.</source>
        <extracomment>In the dialog that prints the directory booklet.</extracomment>
        <translation>
            <numerusform>%n A5-sida.</numerusform>
            <numerusform>%n A5-sidor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets of A4</source>
        <extracomment>As part of &quot;12 businesses on 1 sheet of A4&quot;.</extracomment>
        <translation>
            <numerusform>%n A4-ark</numerusform>
            <numerusform>%n A4-ark</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets of A4 to fold in the middle.</source>
        <extracomment>In the dialog that prints the directory booklet.</extracomment>
        <translation>
            <numerusform>%n A4-ark att vika på mitten.</numerusform>
            <numerusform>%n A4-ark att vika på mitten.</numerusform>
        </translation>
    </message>
    <message>
        <source>A4 to fold, two to a side</source>
        <translation>A4 att vika, två på var sida</translation>
    </message>
    <message>
        <source>A5, a page each</source>
        <extracomment>Kinds of pages of the booklet.</extracomment>
        <translation>A5, en sida i taget</translation>
    </message>
    <message>
        <source>Booklet</source>
        <extracomment>Opens the dialog that makes a printed directory of the network. A paper in the dialog that prints the directory booklet. What the computer&apos;s print queue calls the directory booklet.</extracomment>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Directory booklet</source>
        <extracomment>Title of the dialog that makes the directory booklet.</extracomment>
        <translation>Nätverkets katalog</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Field of the dialog: the language of the booklet.</extracomment>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Lay plain A4 paper in the tray.</source>
        <extracomment>In the dialog that prints the directory booklet, two pages to a side of A4.</extracomment>
        <translation>Lägg vanligt A4-papper i facket.</translation>
    </message>
    <message>
        <source>Lay plain A5 paper in the tray.</source>
        <extracomment>In the dialog that prints the directory booklet, a page to a side of A5.</extracomment>
        <translation>Lägg vanligt A5-papper i facket.</translation>
    </message>
    <message>
        <source>No printer was found on this computer. Add one in the computer’s settings, or open the booklet in a PDF program and print it from there.</source>
        <translation>Ingen skrivare hittades på den här datorn. Lägg till en i datorns inställningar, eller öppna katalogen i ett PDF-program och skriv ut den därifrån.</translation>
    </message>
    <message>
        <source>Page {done} of {total}</source>
        <extracomment>Beside a progress bar while the booklet is made.</extracomment>
        <translation>Sida {done} av {total}</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <extracomment>Screen reader: a picture of a page of the booklet.</extracomment>
        <translation>Sida {number} av {total}</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>Field of the dialog: the choice of paper.</extracomment>
        <translation>Sidor</translation>
    </message>
    <message>
        <source>Print at actual size on A5 paper.</source>
        <extracomment>Below the choice of A5 pages.</extracomment>
        <translation>Skriv ut i verklig storlek på A5-papper.</translation>
    </message>
    <message>
        <source>Print at actual size on both sides, turned on the short edge. Fold the stack in the middle.</source>
        <translation>Skriv ut i verklig storlek på båda sidor, vänt på kortsidan. Vik bunten på mitten.</translation>
    </message>
    <message>
        <source>Print the booklet</source>
        <extracomment>Title of the dialog that prints the directory booklet.</extracomment>
        <translation>Skriv ut katalogen</translation>
    </message>
    <message>
        <source>Print the booklet again</source>
        <translation>Skriv ut katalogen igen</translation>
    </message>
    <message>
        <source>Print…</source>
        <extracomment>Makes the booklet and opens the dialog that prints it.</extracomment>
        <translation>Skriv ut …</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <extracomment>Asks for a file and writes the booklet there.</extracomment>
        <translation>Spara PDF …</translation>
    </message>
    <message>
        <source>Save the booklet as PDF</source>
        <extracomment>Title of the dialog that asks for a file.</extracomment>
        <translation>Spara katalogen som PDF</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>Field of the dialog that makes the directory booklet; it stands on its first page.</extracomment>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>Trades</source>
        <extracomment>Heading over the boxes of trades.</extracomment>
        <translation>Branscher</translation>
    </message>
    <message numerus="yes">
        <source>{file} is saved: %n pages of A5.</source>
        <extracomment>In the message bar; {file} is a name.</extracomment>
        <translation>
            <numerusform>{file} är sparad: %n A5-sida.</numerusform>
            <numerusform>{file} är sparad: %n A5-sidor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} is saved: %n sides of A4 to fold.</source>
        <extracomment>In the message bar; {file} is a name.</extracomment>
        <translation>
            <numerusform>{file} är sparad: %n A4-sida att vika.</numerusform>
            <numerusform>{file} är sparad: %n A4-sidor att vika.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-cards</name>
    <message numerus="yes">
        <source>%n cards on {sheet}</source>
        <extracomment>{sheet} is a card sheet&apos;s maker and code.</extracomment>
        <translation>
            <numerusform>%n kort på {sheet}</numerusform>
            <numerusform>%n kort på {sheet}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages wait for {printer}, which is paused.</source>
        <extracomment>After visiting cards were sent to a printer that is paused.</extracomment>
        <translation>
            <numerusform>%n sida väntar på {printer}, som är pausad.</numerusform>
            <numerusform>%n sidor väntar på {printer}, som är pausad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages were sent to {printer}.</source>
        <extracomment>After visiting cards were sent to a printer.</extracomment>
        <translation>
            <numerusform>%n sida skickades till {printer}.</numerusform>
            <numerusform>%n sidor skickades till {printer}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners, in the order of the list</source>
        <extracomment>Below the title of the dialog that prints visiting cards.</extracomment>
        <translation>
            <numerusform>%n partner, i listans ordning</numerusform>
            <numerusform>%n partner, i listans ordning</numerusform>
        </translation>
    </message>
    <message>
        <source>Backs</source>
        <translation>Baksidor</translation>
    </message>
    <message>
        <source>Backs only</source>
        <translation>Bara baksidorna</translation>
    </message>
    <message>
        <source>Both sides in one go</source>
        <extracomment>Choices of which side of the paper is printed now: of card sheets, or of a booklet to fold.</extracomment>
        <translation>Båda sidorna på en gång</translation>
    </message>
    <message>
        <source>Cards of each partner</source>
        <extracomment>Fields of the dialog that prints visiting cards.</extracomment>
        <translation>Kort per partner</translation>
    </message>
    <message>
        <source>Cards of each partner, one by one</source>
        <extracomment>Above the partners with a number of visiting cards each.</extracomment>
        <translation>Antal för varje partner</translation>
    </message>
    <message>
        <source>Code to save the contact</source>
        <translation>Kod för att spara kontakten</translation>
    </message>
    <message>
        <source>Cut marks, for paper without perforation</source>
        <extracomment>Check box: small lines around the cards by which paper is cut.</extracomment>
        <translation>Skärmärken, för papper utan perforering</translation>
    </message>
    <message>
        <source>Did something go wrong?</source>
        <extracomment>Heading, after visiting cards were printed.</extracomment>
        <translation>Gick något fel?</translation>
    </message>
    <message>
        <source>For printers that turn the paper by themselves. If yours does not, print the fronts first.</source>
        <extracomment>Below the choice &quot;Both sides in one go&quot;, for card sheets and for a booklet to fold.</extracomment>
        <translation>För skrivare som vänder papperet själva. Gör din inte det, skriv ut framsidorna först.</translation>
    </message>
    <message>
        <source>For the backs, choose “Backs only”.</source>
        <extracomment>After visiting cards&apos; fronts were printed or saved.</extracomment>
        <translation>För baksidorna, välj ”Bara baksidorna”.</translation>
    </message>
    <message>
        <source>Fronts only</source>
        <translation>Bara framsidorna</translation>
    </message>
    <message>
        <source>Greeting from you</source>
        <translation>Hälsning från dig</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotyp</translation>
    </message>
    <message>
        <source>No backs</source>
        <extracomment>Choices of how the backs of cards are printed; the last two tell how the paper is turned.</extracomment>
        <translation>Inga baksidor</translation>
    </message>
    <message>
        <source>No printer was found on this computer: save the cards as PDF instead.</source>
        <translation>Ingen skrivare hittades på datorn: spara korten som PDF i stället.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ingenting</translation>
    </message>
    <message>
        <source>Number of cards</source>
        <translation>Antal kort</translation>
    </message>
    <message>
        <source>On the back</source>
        <translation>På baksidan</translation>
    </message>
    <message>
        <source>Outlines, to cut along by hand</source>
        <extracomment>A choice: a hairline around each card.</extracomment>
        <translation>Konturer, att klippa efter för hand</translation>
    </message>
    <message>
        <source>Own back, else the greeting</source>
        <extracomment>Choices of what stands on the back of a card; short, since they stand in a narrow field.</extracomment>
        <translation>Egen baksida, annars hälsningen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Print a spoilt sheet once more, alone, on a whole sheet of the same kind.</source>
        <translation>Skriv ut igen bara det ark som blev fel, på ett nytt ark av samma sort.</translation>
    </message>
    <message>
        <source>Print all again</source>
        <extracomment>Buttons that make all cards again that were printed earlier.</extracomment>
        <translation>Skriv ut alla igen</translation>
    </message>
    <message>
        <source>Print now</source>
        <extracomment>A choice: both sides of the paper in one go, or the fronts or the backs alone.</extracomment>
        <translation>Skriv ut nu</translation>
    </message>
    <message>
        <source>Print the sheet again</source>
        <extracomment>Buttons that make one spoilt card sheet again.</extracomment>
        <translation>Skriv ut arket igen</translation>
    </message>
    <message>
        <source>Print these first. When the sheets have come out, choose “Backs only” and put them in again.</source>
        <extracomment>Below the choice &quot;Fronts only&quot;; &quot;Backs only&quot; is the choice after it. The sheets are card sheets, or those of a booklet to fold.</extracomment>
        <translation>Skriv ut dem först. När arken har kommit ut, välj ”Bara baksidorna” och lägg i dem igen.</translation>
    </message>
    <message>
        <source>Print visiting cards</source>
        <extracomment>Title of the dialog that prints visiting cards.</extracomment>
        <translation>Skriv ut visitkort</translation>
    </message>
    <message>
        <source>Printed earlier</source>
        <extracomment>A button: opens a menu of the visiting cards that were printed last.</extracomment>
        <translation>Tidigare utskrivna</translation>
    </message>
    <message>
        <source>Put the printed sheets in again, turned over like a page of a book: the top edge stays at the top. Sheet 1 has to be printed first. Try one sheet alone before the others.</source>
        <extracomment>Below the choice &quot;Backs only&quot;: how the printed sheets, card sheets or those with the outlines of their cards, go back into the printer.</extracomment>
        <translation>Lägg i de utskrivna arken igen, vända som en sida i en bok: överkanten är kvar överst. Ark 1 ska skrivas ut först. Prova med ett enda ark före de andra.</translation>
    </message>
    <message>
        <source>Put the printed sheets in again, turned over like a sheet of a wall calendar: the top edge becomes the bottom edge. Sheet 1 has to be printed first. Try one sheet alone before the others.</source>
        <extracomment>Below the choice &quot;Backs only&quot;: how the printed sheets, card sheets or those of a booklet to fold, go back into the printer.</extracomment>
        <translation>Lägg i de utskrivna arken igen, vända som bladen i en väggkalender: överkanten hamnar nederst. Ark 1 ska skrivas ut först. Prova med ett enda ark före de andra.</translation>
    </message>
    <message>
        <source>Save all again</source>
        <extracomment>Buttons that make all cards again that were printed earlier.</extracomment>
        <translation>Spara alla igen</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>Save the cards as PDF</source>
        <extracomment>Title of the dialog that asks for a file. Titles of the dialog that asks for a file.</extracomment>
        <translation>Spara korten som PDF</translation>
    </message>
    <message>
        <source>Save the sheet again</source>
        <extracomment>Buttons that make one spoilt card sheet again.</extracomment>
        <translation>Spara arket igen</translation>
    </message>
    <message>
        <source>Save the sheet as PDF</source>
        <extracomment>Titles of the dialog that asks for a file.</extracomment>
        <translation>Spara arket som PDF</translation>
    </message>
    <message>
        <source>Sheet number</source>
        <extracomment>Before the number of a spoilt card sheet.</extracomment>
        <translation>Ark nummer</translation>
    </message>
    <message>
        <source>Step {done} of {total}</source>
        <extracomment>Beside a progress bar while visiting cards are made or printed.</extracomment>
        <translation>Steg {done} av {total}</translation>
    </message>
    <message>
        <source>The backs go on the fronts that you made on {day} at {clock}.</source>
        <extracomment>Follows how the sheets are put in again; {day} is like &quot;26 Nov 2026&quot;, {clock} like &quot;20:31&quot;.</extracomment>
        <translation>Baksidorna hamnar på framsidorna som du gjorde {day} kl. {clock}.</translation>
    </message>
    <message>
        <source>The partner&apos;s offer</source>
        <translation>Partnerns erbjudande</translation>
    </message>
    <message>
        <source>Turned like a book (long edge)</source>
        <translation>Vänds som en bok (långsidan)</translation>
    </message>
    <message>
        <source>Turned like a calendar (short edge)</source>
        <translation>Vänds som en kalender (kortsidan)</translation>
    </message>
    <message>
        <source>Visiting cards</source>
        <extracomment>What the computer&apos;s print queue calls them. Name of a file, without its ending.</extracomment>
        <translation>Visitkort</translation>
    </message>
    <message>
        <source>Visiting cards {name}</source>
        <extracomment>Name of a file, without its ending; {name} is a partner.</extracomment>
        <translation>Visitkort {name}</translation>
    </message>
    <message>
        <source>{file} is saved. Print it at actual size, 100 %.</source>
        <extracomment>In the dialog that prints visiting cards; {file} is the name of a file.</extracomment>
        <translation>{file} är sparad. Skriv ut den i verklig storlek, 100 %.</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <extracomment>Whose visiting cards were printed: the first partner, and how many there are besides.</extracomment>
        <translation>
            <numerusform>{name} och %n till</numerusform>
            <numerusform>{name} och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>{sheet}, back</source>
        <extracomment>Above the preview of card sheets, where the back is seen; {sheet} is &quot;Sheet 1 of 3&quot;.</extracomment>
        <translation>{sheet}, baksidan</translation>
    </message>
</context>
<context>
    <name>ui-customers</name>
    <message numerus="yes">
        <source>%n customers are erased for good.</source>
        <extracomment>In the message bar.</extracomment>
        <translation>
            <numerusform>%n kund är raderad för gott.</numerusform>
            <numerusform>%n kunder är raderade för gott.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n households that get welcome packs and vouchers from you</source>
        <extracomment>Under the title of the page of customers.</extracomment>
        <translation>
            <numerusform>Ett hushåll som får välkomstpaket och rabattcheckar av dig</numerusform>
            <numerusform>%n hushåll som får välkomstpaket och rabattcheckar av dig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to purge</source>
        <extracomment>A button that is there only when customers should no longer be kept.</extracomment>
        <translation>
            <numerusform>%n att gallra</numerusform>
            <numerusform>%n att gallra</numerusform>
        </translation>
    </message>
    <message>
        <source>A name and a yes are enough. The rest can wait.</source>
        <extracomment>In the dialog for customers at a fair, at first.</extracomment>
        <translation>Ett namn och ett ja räcker. Resten kan vänta.</translation>
    </message>
    <message>
        <source>Add a customer</source>
        <extracomment>The one button where there are no customers yet.</extracomment>
        <translation>Lägg till kund</translation>
    </message>
    <message>
        <source>Add the first one, and welcome them with a pack.</source>
        <translation>Lägg till den första och hälsa välkommen med ett paket.</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>What a screen reader says before each fact of a customer.</extracomment>
        <translation>Adress</translation>
    </message>
    <message>
        <source>At a fair</source>
        <extracomment>Opens a small form for many customers, one after the other.</extracomment>
        <translation>På mässan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Consents</source>
        <extracomment>Heading over what a customer has agreed to.</extracomment>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Heads of the table of customers.</extracomment>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Customers</source>
        <extracomment>The page of customers, in the side navigation and over the page.</extracomment>
        <translation>Kunder</translation>
    </message>
    <message>
        <source>Customers at a fair</source>
        <extracomment>Title of a dialog for taking up many customers quickly.</extracomment>
        <translation>Kunder på mässan</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <extracomment>Follows &quot;Undo: &quot; and &quot;Redo: &quot;.</extracomment>
        <translation>Ta bort {name}</translation>
    </message>
    <message>
        <source>Discount vouchers</source>
        <extracomment>Heading over the vouchers that a customer got.</extracomment>
        <translation>Rabattcheckar</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Closes the form; everything is saved already.</extracomment>
        <translation>Klar</translation>
    </message>
    <message>
        <source>E-mail</source>
        <extracomment>What a screen reader says before each fact of a customer. Fields of a customer, and examples in empty ones.</extracomment>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <extracomment>Follows &quot;Undo: &quot; and &quot;Redo: &quot;.</extracomment>
        <translation>Ändra {name}</translation>
    </message>
    <message>
        <source>English</source>
        <extracomment>Languages of a customer&apos;s letters.</extracomment>
        <translation>Engelska</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n customers</source>
        <extracomment>A button that erases customers for good.</extracomment>
        <translation>
            <numerusform>Radera %n kund</numerusform>
            <numerusform>Radera %n kunder</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase for good</source>
        <extracomment>The button that erases a customer for good.</extracomment>
        <translation>Radera för gott</translation>
    </message>
    <message>
        <source>Erase for good …</source>
        <extracomment>Removes a customer for good; asks first.</extracomment>
        <translation>Radera för gott …</translation>
    </message>
    <message>
        <source>Erase {name}</source>
        <extracomment>Title of a dialog; {name} is a customer.</extracomment>
        <translation>Radera {name}</translation>
    </message>
    <message>
        <source>Everything about the customer is in {file}</source>
        <extracomment>In the message bar; {file} is a name.</extracomment>
        <translation>Allt om kunden finns i {file}</translation>
    </message>
    <message>
        <source>Everything is saved at once, on your own computers only.</source>
        <extracomment>Above the form of a customer: there is no button for saving.</extracomment>
        <translation>Allt sparas direkt, bara på dina egna datorer.</translation>
    </message>
    <message>
        <source>For example The Johansson family</source>
        <extracomment>Fields of a customer, and examples in empty ones.</extracomment>
        <translation>Till exempel Familjen Johansson</translation>
    </message>
    <message>
        <source>For other programs (*.json)</source>
        <translation>För andra program (*.json)</translation>
    </message>
    <message>
        <source>Given on {day}</source>
        <extracomment>When a customer agreed: &quot;Givet 2 november 2026&quot;.</extracomment>
        <translation>Givet {day}</translation>
    </message>
    <message>
        <source>Households that get welcome packs and vouchers from you</source>
        <extracomment>Under the title of the page of customers, when there are none.</extracomment>
        <translation>Hushåll som får välkomstpaket och rabattcheckar av dig</translation>
    </message>
    <message>
        <source>I would like a welcome pack. {business} may keep my details and pass them on to the businesses in it.</source>
        <translation>Jag vill ha ett välkomstpaket. {business} får spara mina uppgifter och lämna dem till företagen i det.</translation>
    </message>
    <message>
        <source>In the trash long enough on {day}</source>
        <translation>Har legat klart i papperskorgen {day}</translation>
    </message>
    <message>
        <source>Keep until, year-month-day</source>
        <extracomment>Fields of a customer, and examples in empty ones.</extracomment>
        <translation>Spara till, år-månad-dag</translation>
    </message>
    <message>
        <source>Kept until {day}</source>
        <extracomment>How long a customer&apos;s details are kept.</extracomment>
        <translation>Sparas till {day}</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>What a screen reader says before each fact of a customer.</extracomment>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Language of letters</source>
        <extracomment>Fields of a customer, and examples in empty ones.</extracomment>
        <translation>Brevens språk</translation>
    </message>
    <message>
        <source>Letters in English</source>
        <translation>Brev på engelska</translation>
    </message>
    <message>
        <source>Letters in Swedish</source>
        <translation>Brev på svenska</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Screen reader and tooltip: a menu of what is seldom done with a customer.</extracomment>
        <translation>Mer</translation>
    </message>
    <message numerus="yes">
        <source>More than %n households that get welcome packs and vouchers from you</source>
        <extracomment>Under the title of the page of customers.</extracomment>
        <translation>
            <numerusform>Fler än %n hushåll som får välkomstpaket och rabattcheckar av dig</numerusform>
            <numerusform>Fler än %n hushåll som får välkomstpaket och rabattcheckar av dig</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Fields of a customer, and examples in empty ones. Fields of the dialog for customers at a fair.</extracomment>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Name, address, consents and history go for good, also from the search. Vouchers that were handed out stay valid, without a name. It cannot be taken back.</source>
        <extracomment>In the dialog.</extracomment>
        <translation>Namn, adress, samtycken och historik försvinner för gott, också ur sökningen. Utlämnade rabattcheckar gäller fortfarande, utan namn. Det går inte att ångra.</translation>
    </message>
    <message>
        <source>New customer</source>
        <extracomment>Heading over the form of a new customer.</extracomment>
        <translation>Ny kund</translation>
    </message>
    <message>
        <source>New customer {name}</source>
        <extracomment>Follows &quot;Undo: &quot; and &quot;Redo: &quot;.</extracomment>
        <translation>Ny kund {name}</translation>
    </message>
    <message>
        <source>No consent</source>
        <extracomment>State of a customer who has not agreed to anything yet; beside an icon.</extracomment>
        <translation>Inget samtycke</translation>
    </message>
    <message>
        <source>No customer fits {text}.</source>
        <extracomment>{text} is what was searched for, in quotation marks.</extracomment>
        <translation>Ingen kund passar {text}.</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <extracomment>Where the list would be, when nothing fits what was searched for.</extracomment>
        <translation>Ingen passar</translation>
    </message>
    <message>
        <source>None yet. A welcome pack brings them.</source>
        <extracomment>Where a customer&apos;s vouchers would be.</extracomment>
        <translation>Inga än. De kommer med ett välkomstpaket.</translation>
    </message>
    <message>
        <source>None yet. Ask before you pass anything on.</source>
        <extracomment>Where a customer&apos;s consents would be.</extracomment>
        <translation>Inget än. Fråga innan du lämnar något vidare.</translation>
    </message>
    <message>
        <source>Note a consent</source>
        <extracomment>Opens a form for a new consent.</extracomment>
        <translation>Anteckna ett samtycke</translation>
    </message>
    <message>
        <source>Note the consent</source>
        <extracomment>Notes the consent that is in the form; today&apos;s date goes with it.</extracomment>
        <translation>Anteckna samtycket</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>What a screen reader says before each fact of a customer. Fields of a customer, and examples in empty ones.</extracomment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phone or e-mail</source>
        <translation>Telefon eller e-post</translation>
    </message>
    <message>
        <source>Postcode</source>
        <extracomment>Fields of a customer, and examples in empty ones.</extracomment>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Purge customers</source>
        <extracomment>Title of a dialog; &quot;purge&quot; is the law&apos;s word for removing old personal data.</extracomment>
        <translation>Gallra kunder</translation>
    </message>
    <message>
        <source>Replaced</source>
        <extracomment>State of a voucher that another one stands in for; beside an icon.</extracomment>
        <translation>Ersatt</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Gallring</translation>
    </message>
    <message>
        <source>Save everything about the customer</source>
        <extracomment>Title of the dialog that asks for a file, and the kinds of files in it.</extracomment>
        <translation>Spara allt om kunden</translation>
    </message>
    <message>
        <source>Save everything about the customer …</source>
        <extracomment>Writes a file with all that is kept about a customer; {…} follows as it asks where.</extracomment>
        <translation>Spara allt om kunden …</translation>
    </message>
    <message>
        <source>Save, next customer</source>
        <extracomment>Saves the customer, and empties the form for the next one.</extracomment>
        <translation>Spara, nästa kund</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Sök kund</translation>
    </message>
    <message>
        <source>Several with commas</source>
        <extracomment>Fields of a customer, and examples in empty ones.</extracomment>
        <translation>Flera med komma emellan</translation>
    </message>
    <message>
        <source>Should have been kept until {day} at the longest</source>
        <translation>Skulle sparas längst till {day}</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>Visa alla kunder</translation>
    </message>
    <message>
        <source>Street address</source>
        <extracomment>Fields of a customer, and examples in empty ones.</extracomment>
        <translation>Gatuadress</translation>
    </message>
    <message>
        <source>Swedish</source>
        <extracomment>Languages of a customer&apos;s letters.</extracomment>
        <translation>Svenska</translation>
    </message>
    <message>
        <source>The consent is noted with today&apos;s date</source>
        <extracomment>In the message bar.</extracomment>
        <translation>Samtycket är antecknat med dagens datum</translation>
    </message>
    <message>
        <source>The consent is withdrawn</source>
        <extracomment>In the message bar, beside Undo; and follows &quot;Undo: &quot;.</extracomment>
        <translation>Samtycket är återkallat</translation>
    </message>
    <message>
        <source>The customer agrees to this</source>
        <translation>Kunden samtycker till detta</translation>
    </message>
    <message>
        <source>The customer is erased for good.</source>
        <extracomment>In the message bar.</extracomment>
        <translation>Kunden är raderad för gott.</translation>
    </message>
    <message>
        <source>These customers should no longer be kept. What you erase is gone for good; their vouchers stay valid, without a name.</source>
        <extracomment>In the dialog; erasing cannot be undone.</extracomment>
        <translation>De här kunderna ska inte sparas längre. Det du raderar är borta för gott. Deras rabattcheckar gäller fortfarande, utan namn.</translation>
    </message>
    <message>
        <source>To be read (*.pdf)</source>
        <translation>Att läsa (*.pdf)</translation>
    </message>
    <message>
        <source>Town</source>
        <extracomment>Fields of a customer, and examples in empty ones.</extracomment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>What happened</source>
        <extracomment>Heading over what happened with a customer, the newest first.</extracomment>
        <translation>Det här har hänt</translation>
    </message>
    <message>
        <source>What is the household or person called? Press Enter to go on.</source>
        <extracomment>Above the name of a new customer.</extracomment>
        <translation>Vad heter hushållet eller personen? Tryck Enter för att gå vidare.</translation>
    </message>
    <message>
        <source>What the customer agrees to</source>
        <extracomment>A field: the wording of a consent.</extracomment>
        <translation>Det kunden samtycker till</translation>
    </message>
    <message>
        <source>Withdraw the consent</source>
        <extracomment>A button: the customer takes a consent back.</extracomment>
        <translation>Återkalla samtycket</translation>
    </message>
    <message>
        <source>Withdrew every consent on {day}</source>
        <translation>Återkallade alla samtycken {day}</translation>
    </message>
    <message>
        <source>Your customers gather here</source>
        <translation>Här samlas dina kunder</translation>
    </message>
    <message>
        <source>Your customers&apos; details stay on your own computers.</source>
        <translation>Kunduppgifterna stannar på dina egna datorer.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Below the newest vouchers of a customer.</extracomment>
        <translation>
            <numerusform>och en till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n older</source>
        <extracomment>Below the newest things that happened with a customer.</extracomment>
        <translation>
            <numerusform>och %n äldre</numerusform>
            <numerusform>och %n äldre</numerusform>
        </translation>
    </message>
    <message>
        <source>through {day}</source>
        <extracomment>The last day of a voucher: &quot;t.o.m. 30 maj 2027&quot;.</extracomment>
        <translation>t.o.m. {day}</translation>
    </message>
    <message>
        <source>{benefit} at {partner}</source>
        <extracomment>A voucher of a customer: &quot;15 % hos Pettersons Rör&quot;.</extracomment>
        <translation>{benefit} hos {partner}</translation>
    </message>
    <message>
        <source>{given}, withdrawn on {day}</source>
        <extracomment>Follows when a consent was given.</extracomment>
        <translation>{given}, återkallat {day}</translation>
    </message>
    <message>
        <source>{name} is in the trash</source>
        <extracomment>In the message bar, beside Undo.</extracomment>
        <translation>{name} ligger i papperskorgen</translation>
    </message>
    <message numerus="yes">
        <source>{name} is saved. %n so far.</source>
        <extracomment>In the dialog for customers at a fair; {name} was saved just now.</extracomment>
        <translation>
            <numerusform>{name} är sparad. %n hittills.</numerusform>
            <numerusform>{name} är sparad. %n hittills.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-duplicates</name>
    <message numerus="yes">
        <source>%n pairs that may be the same. Nothing is merged by itself.</source>
        <extracomment>Under the title of the page of duplicates.</extracomment>
        <translation>
            <numerusform>%n par som kan vara samma partner. Inget slås ihop av sig självt.</numerusform>
            <numerusform>%n par som kan vara samma partner. Inget slås ihop av sig självt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible duplicates</source>
        <extracomment>The button above the list of partners, where two may be the same.</extracomment>
        <translation>
            <numerusform>%n möjlig dubblett</numerusform>
            <numerusform>%n möjliga dubbletter</numerusform>
        </translation>
    </message>
    <message>
        <source>All from here</source>
        <extracomment>Takes every field from this one of two partners.</extracomment>
        <translation>Allt härifrån</translation>
    </message>
    <message>
        <source>All from {name}</source>
        <extracomment>Screen reader: the button above; {name} is a partner.</extracomment>
        <translation>Allt från {name}</translation>
    </message>
    <message>
        <source>Back to the partners</source>
        <extracomment>The button above the pairs.</extracomment>
        <translation>Tillbaka till partner</translation>
    </message>
    <message>
        <source>Both stay</source>
        <extracomment>Telephones, tags and notes of two partners come together.</extracomment>
        <translation>Båda behålls</translation>
    </message>
    <message>
        <source>Can be undone afterwards.</source>
        <extracomment>Beside the buttons that merge two partners, or tell them apart.</extracomment>
        <translation>Går att ångra efteråt.</translation>
    </message>
    <message>
        <source>Different</source>
        <extracomment>How a field of two partners compares, beside an icon.</extracomment>
        <translation>Olika</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <extracomment>The title of the page of two partners that may be the same, and the action.</extracomment>
        <translation>Dubbletter</translation>
    </message>
    <message>
        <source>From its card</source>
        <extracomment>The partner with the program tells this of itself; a merging does not change it.</extracomment>
        <translation>Ur medlemskortet</translation>
    </message>
    <message>
        <source>Has a picture</source>
        <extracomment>In place of a picture that a partner has.</extracomment>
        <translation>Har en bild</translation>
    </message>
    <message>
        <source>Merge</source>
        <extracomment>Makes one partner of two.</extracomment>
        <translation>Slå ihop</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>Whether a partner&apos;s trade is one that must not give discounts freely.</extracomment>
        <translation>Nej</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <extracomment>Heading, sentence and promise where no two partners are alike.</extracomment>
        <translation>Inga dubbletter</translation>
    </message>
    <message>
        <source>No two of your partners look like one and the same.</source>
        <translation>Inga av dina partner verkar vara en och samma.</translation>
    </message>
    <message>
        <source>Not the same</source>
        <extracomment>These two are different partners; they are never shown as a pair again.</extracomment>
        <translation>Inte samma</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>In place of a field that one of two partners does not have.</extracomment>
        <translation>Inget</translation>
    </message>
    <message>
        <source>One has it</source>
        <extracomment>Only one of two partners has something there.</extracomment>
        <translation>Finns hos en</translation>
    </message>
    <message>
        <source>Own card, back</source>
        <translation>Eget kort, baksida</translation>
    </message>
    <message>
        <source>Own card, front</source>
        <extracomment>Pictures of a visiting card that was designed elsewhere.</extracomment>
        <translation>Eget kort, framsida</translation>
    </message>
    <message>
        <source>Pairs</source>
        <extracomment>Accessible name of the list of pairs.</extracomment>
        <translation>Par</translation>
    </message>
    <message>
        <source>Partners are never merged by themselves. You decide.</source>
        <translation>Partner slås aldrig ihop av sig själva. Det är du som bestämmer.</translation>
    </message>
    <message>
        <source>Perhaps the same</source>
        <extracomment>Head of the list of pairs.</extracomment>
        <translation>Kanske samma</translation>
    </message>
    <message>
        <source>The same</source>
        <extracomment>How a field of two partners compares, beside an icon.</extracomment>
        <translation>Lika</translation>
    </message>
    <message>
        <source>They have: {why}. Choose what counts where they differ.</source>
        <extracomment>Why two partners may be the same; {why} such as &quot;same phone number&quot;.</extracomment>
        <translation>De har {why}. Välj vad som ska gälla där de skiljer sig åt.</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>Whether a partner&apos;s trade is one that must not give discounts freely.</extracomment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>{name} is one partner now</source>
        <extracomment>In the message bar, beside Undo, and after &quot;Undo: &quot;.</extracomment>
        <translation>{name} är en enda partner nu</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <extracomment>A pair in the list: the other one&apos;s name, and why; &quot;Lindhamns El: same phone number&quot;.</extracomment>
        <translation>{name}: {why}</translation>
    </message>
    <message>
        <source>{one} and {other} are two partners</source>
        <extracomment>In the message bar, beside Undo, and after &quot;Undo: &quot;.</extracomment>
        <translation>{one} och {other} är två olika partner</translation>
    </message>
    <message>
        <source>{one} and {other} side by side</source>
        <extracomment>Screen reader: the panel in which two partners stand side by side.</extracomment>
        <translation>{one} och {other} sida vid sida</translation>
    </message>
</context>
<context>
    <name>ui-exchange</name>
    <message numerus="yes">
        <source>%n answers about customers you sent</source>
        <translation>
            <numerusform>%n svar om kunder som du har hänvisat</numerusform>
            <numerusform>%n svar om kunder som du har hänvisat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n ändrad</numerusform>
            <numerusform>%n ändrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n krock</numerusform>
            <numerusform>%n krockar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers sent to you</source>
        <translation>
            <numerusform>%n kund hänvisad till dig</numerusform>
            <numerusform>%n kunder hänvisade till dig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files lie in {folder}.</source>
        <translation>
            <numerusform>%n fil ligger i {folder}.</numerusform>
            <numerusform>%n filer ligger i {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files, one for each</source>
        <extracomment>Several partners are chosen in the list.</extracomment>
        <translation>
            <numerusform>%n fil, en till var och en</numerusform>
            <numerusform>%n filer, en till var och en</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n ny</numerusform>
            <numerusform>%n nya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers left for {name}, offer {n}</source>
        <extracomment>Numbers for vouchers that a device may give; {name} is whose offer.</extracomment>
        <translation>
            <numerusform>%n nummer kvar för {name}, erbjudande {n}</numerusform>
            <numerusform>%n nummer kvar för {name}, erbjudande {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners have not heard the latest</source>
        <extracomment>Under the title of the page of exchanges.</extracomment>
        <translation>
            <numerusform>%n partner har inte fått det senaste</numerusform>
            <numerusform>%n partner har inte fått det senaste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of news about vouchers</source>
        <translation>
            <numerusform>%n nyhet om rabattcheckar</numerusform>
            <numerusform>%n nyheter om rabattcheckar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n borttagen</numerusform>
            <numerusform>%n borttagna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests to erase a customer</source>
        <translation>
            <numerusform>%n begäran att radera en kund</numerusform>
            <numerusform>%n begäranden att radera en kund</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thanks for the business</source>
        <translation>
            <numerusform>%n tack för affären</numerusform>
            <numerusform>%n tack för affären</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things that a newer Handslag reads</source>
        <translation>
            <numerusform>%n sak som ett nyare Handslag kan läsa</numerusform>
            <numerusform>%n saker som ett nyare Handslag kan läsa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things were changed on both. The newest stands; you can take the other one.</source>
        <extracomment>In the forecast of a file of another device.</extracomment>
        <translation>
            <numerusform>%n sak har ändrats på båda. Det nyaste gäller, men du kan ta det andra.</numerusform>
            <numerusform>%n saker har ändrats på båda. Det nyaste gäller, men du kan ta det andra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values wait for what is missing.</source>
        <translation>
            <numerusform>%n uppgift väntar på det som saknas.</numerusform>
            <numerusform>%n uppgifter väntar på det som saknas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers for your till</source>
        <translation>
            <numerusform>%n rabattcheck till din kassa</numerusform>
            <numerusform>%n rabattcheckar till din kassa</numerusform>
        </translation>
    </message>
    <message>
        <source>A file that anybody may open</source>
        <extracomment>Below &quot;The whole network&quot;, over what would leave.</extracomment>
        <translation>En fil som vem som helst får öppna</translation>
    </message>
    <message>
        <source>A folder on a stick or in a cloud: what is new is laid down and taken in by itself.</source>
        <translation>En mapp på ett minne eller i molnet: det som är nytt läggs dit och läses in av sig självt.</translation>
    </message>
    <message>
        <source>A new key of {name}</source>
        <extracomment>{name} is a business.</extracomment>
        <translation>En ny nyckel från {name}</translation>
    </message>
    <message>
        <source>A redeemed voucher wins the referral it belongs to.</source>
        <translation>En inlöst rabattcheck gör sin hänvisning vunnen.</translation>
    </message>
    <message>
        <source>A vCard: everybody can put it among the contacts.</source>
        <translation>Ett vCard: alla kan lägga det bland kontakterna.</translation>
    </message>
    <message>
        <source>All of it</source>
        <extracomment>Below that heading: the file has everything, or what is new alone.</extracomment>
        <translation>Allt</translation>
    </message>
    <message>
        <source>All of them are settled.</source>
        <translation>Alla är avgjorda.</translation>
    </message>
    <message>
        <source>An invitation for a new computer</source>
        <extracomment>A file that makes a new computer a device of its business was opened.</extracomment>
        <translation>En inbjudan till en ny dator</translation>
    </message>
    <message>
        <source>An invitation on paper</source>
        <translation>En inbjudan på papper</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>En annan mapp</translation>
    </message>
    <message>
        <source>Becomes one of your partners.</source>
        <translation>Blir en av dina partner.</translation>
    </message>
    <message>
        <source>Can be undone afterwards</source>
        <translation>Går att ångra efteråt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Card and offers of {name}</source>
        <extracomment>A row of the forecast: the card of a business and its offers; {name} is the business.</extracomment>
        <translation>Kort och erbjudanden från {name}</translation>
    </message>
    <message>
        <source>Cards and offers, for everybody</source>
        <extracomment>Below &quot;The whole network&quot;.</extracomment>
        <translation>Kort och erbjudanden, för alla</translation>
    </message>
    <message>
        <source>Changed on two computers</source>
        <extracomment>Title of a dialog.</extracomment>
        <translation>Ändrat på två datorer</translation>
    </message>
    <message>
        <source>Check words of {name}</source>
        <translation>Kontrollord för {name}</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Välj en mapp</translation>
    </message>
    <message>
        <source>Choose the exchange folder</source>
        <extracomment>Title of a dialog for a folder.</extracomment>
        <translation>Välj utbytesmappen</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Dator</translation>
    </message>
    <message>
        <source>Contacts (*.vcf)</source>
        <translation>Kontakter (*.vcf)</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>Kopiera orden</translation>
    </message>
    <message>
        <source>Counts from now on; vouchers that are out stay as is.</source>
        <translation>Gäller från och med nu. Utställda rabattcheckar förblir som de är.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Drop the file to see what is in it</source>
        <extracomment>While a file is dragged over the page of exchanges.</extracomment>
        <translation>Släpp filen här för att se vad som finns i den</translation>
    </message>
    <message>
        <source>Every file that you send or take in is noted here.</source>
        <translation>Varje fil som du skickar eller läser in antecknas här.</translation>
    </message>
    <message>
        <source>Everything from {name} is here already.</source>
        <extracomment>{name} is another device.</extracomment>
        <translation>Allt från {name} finns redan här.</translation>
    </message>
    <message>
        <source>Everything in the file from {name} is known already.</source>
        <extracomment>{name} is a partner whose file was opened once more.</extracomment>
        <translation>Allt i filen från {name} fanns redan här.</translation>
    </message>
    <message>
        <source>Exchange</source>
        <extracomment>The page of exchanges, in the side navigation and over the page.</extracomment>
        <translation>Utbyte</translation>
    </message>
    <message>
        <source>Exchange file from {name}</source>
        <extracomment>Subject of an e-mail to a partner; {name} is my business.</extracomment>
        <translation>Utbytesfil från {name}</translation>
    </message>
    <message>
        <source>Exchange folder</source>
        <translation>Utbytesmapp</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Utbyt nu</translation>
    </message>
    <message>
        <source>Files from Handslag (*.handslag)</source>
        <translation>Filer från Handslag (*.handslag)</translation>
    </message>
    <message>
        <source>Folder and log</source>
        <translation>Mapp och logg</translation>
    </message>
    <message>
        <source>For somebody who has Handslag: your card, keys and offers.</source>
        <translation>Till den som har Handslag: ditt kort, nycklar och erbjudanden.</translation>
    </message>
    <message>
        <source>From your device {name}</source>
        <extracomment>Heading of the forecast; {name} is one of the user&apos;s own devices. In the log; {name} is one of the user&apos;s devices.</extracomment>
        <translation>Från din dator {name}</translation>
    </message>
    <message>
        <source>From {name}</source>
        <extracomment>Heading of the forecast; {name} is the business that made the file. In the log; {name} is a partner.</extracomment>
        <translation>Från {name}</translation>
    </message>
    <message>
        <source>From {name}, to be redeemed at your till.</source>
        <extracomment>{name} is the business that issued them.</extracomment>
        <translation>Från {name}, att lösa in i din kassa.</translation>
    </message>
    <message>
        <source>Give it numbers</source>
        <translation>Ge den nummer</translation>
    </message>
    <message>
        <source>Give the numbers</source>
        <translation>Ge numren</translation>
    </message>
    <message>
        <source>Handed over by the old one, as it should be.</source>
        <translation>Överlämnad av den gamla, som det ska vara.</translation>
    </message>
    <message>
        <source>Hello,

open the attached file with Handslag to see what is new.

Kind regards
{name}</source>
        <extracomment>Text of an e-mail to a partner; {name} is my business.</extracomment>
        <translation>Hej,

öppna den bifogade filen med Handslag så ser du vad som är nytt.

Vänliga hälsningar
{name}</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Här</translation>
    </message>
    <message>
        <source>How many vouchers</source>
        <translation>Hur många rabattcheckar</translation>
    </message>
    <message>
        <source>Introduce me</source>
        <translation>Presentera mig</translation>
    </message>
    <message>
        <source>Invitation</source>
        <extracomment>Name of the file that invites a device.</extracomment>
        <translation>Inbjudan</translation>
    </message>
    <message>
        <source>Invitation from {name}</source>
        <extracomment>Name of the PDF with the printed invitation; {name} is my business.</extracomment>
        <translation>Inbjudan från {name}</translation>
    </message>
    <message>
        <source>Invite a computer</source>
        <extracomment>Title of a dialog.</extracomment>
        <translation>Bjud in en dator</translation>
    </message>
    <message>
        <source>It has everything from here.</source>
        <translation>Den har allt härifrån.</translation>
    </message>
    <message>
        <source>It makes an empty Handslag a further device of its business. Start Handslag on the new computer, choose “I have been given a file”, open this file there and write the passphrase. This computer has its business already.</source>
        <translation>Den gör ett tomt Handslag till ännu en dator i sitt företag. Starta Handslag på den nya datorn, välj ”Jag har fått en fil”, öppna filen där och skriv lösenfrasen. Den här datorn har redan sitt företag.</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Med sedan</translation>
    </message>
    <message>
        <source>Joined on {day}</source>
        <translation>Med sedan {day}</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Last heard of {when}</source>
        <extracomment>Below a device&apos;s name; {when} is &quot;today at 8.05&quot; or &quot;19 November&quot;.</extracomment>
        <translation>Hördes av senast {when}</translation>
    </message>
    <message>
        <source>Last received {when}</source>
        <extracomment>{when} is &quot;today at 8.05&quot; or &quot;19 November&quot;.</extracomment>
        <translation>Mottaget senast {when}</translation>
    </message>
    <message>
        <source>Last sent {when}</source>
        <extracomment>{when} is &quot;today at 8.05&quot; or &quot;19 November&quot;.</extracomment>
        <translation>Skickat senast {when}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Titta på dem</translation>
    </message>
    <message>
        <source>Make it</source>
        <extracomment>Makes a PDF of the printed invitation.</extracomment>
        <translation>Gör den</translation>
    </message>
    <message>
        <source>Make it the till PC</source>
        <translation>Gör den till kassadator</translation>
    </message>
    <message>
        <source>My check words</source>
        <translation>Mina kontrollord</translation>
    </message>
    <message>
        <source>My computers</source>
        <translation>Mina datorer</translation>
    </message>
    <message>
        <source>My computers {day}</source>
        <extracomment>Name of a file for the user&apos;s own devices; {day} is like 2026-11-25.</extracomment>
        <translation>Mina datorer {day}</translation>
    </message>
    <message>
        <source>My contact, for any phone</source>
        <translation>Min kontakt, till vilken telefon som helst</translation>
    </message>
    <message>
        <source>My partner card</source>
        <translation>Mitt medlemskort</translation>
    </message>
    <message>
        <source>News to send</source>
        <extracomment>Beside a partner in the list: there are news that no file has told it yet. Kept short.</extracomment>
        <translation>Nytt att skicka</translation>
    </message>
    <message>
        <source>No file from it is taken in any more, and its numbers are void. It still knows the keys of your business. Do it when a computer is lost or sold.</source>
        <translation>Ingen fil därifrån läses in mer, och dess nummer gäller inte längre. Den känner fortfarande till företagets nycklar. Gör det när en dator är borttappad eller såld.</translation>
    </message>
    <message>
        <source>No file has gone or come yet</source>
        <translation>Ingen fil har gått eller kommit än</translation>
    </message>
    <message>
        <source>No file yet</source>
        <extracomment>Below a partner&apos;s name in the list.</extracomment>
        <translation>Ingen fil än</translation>
    </message>
    <message>
        <source>No mail program answered. Write a letter and attach “{file}” yourself.</source>
        <translation>Inget e-postprogram svarade. Skriv ett brev och bifoga ”{file}” själv.</translation>
    </message>
    <message>
        <source>No program for folders was found. It is {folder}.</source>
        <extracomment>{folder} is the path of a folder.</extracomment>
        <translation>Inget program för mappar hittades. Det är {folder}.</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>Leaves a file that arrived as it is.</extracomment>
        <translation>Inte nu</translation>
    </message>
    <message>
        <source>Nothing has been sent yet</source>
        <translation>Inget har skickats än</translation>
    </message>
    <message>
        <source>Nothing has come yet</source>
        <extracomment>Below a device&apos;s name in the list.</extracomment>
        <translation>Inget har kommit än</translation>
    </message>
    <message>
        <source>Nothing was taken in. Call the partner on the number that you know, not one from the file. Only if they have begun anew, remove the partner and take the card in again.</source>
        <translation>Inget har lästs in. Ring partnern på det nummer du känner till, inte ett ur filen. Bara om de har börjat om från början: ta bort partnern och läs in kortet på nytt.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Numbers for {name}</source>
        <extracomment>Title of a dialog; {name} is one of the user&apos;s devices.</extracomment>
        <translation>Nummer till {name}</translation>
    </message>
    <message>
        <source>Numbers {first} to {last} of {name} are given.</source>
        <translation>Nummer {first} till {last} hos {name} är utdelade.</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Erbjudande</translation>
    </message>
    <message>
        <source>On a stick or in a folder; open the file on each of them.</source>
        <translation>På ett minne eller i en mapp. Öppna filen på var och en av dem.</translation>
    </message>
    <message>
        <source>One page: who you are, how to begin, and your check words.</source>
        <translation>En sida: vem du är, hur man börjar och dina kontrollord.</translation>
    </message>
    <message>
        <source>Only your own computers can open these files.</source>
        <translation>Bara dina egna datorer kan öppna filerna.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Öppna en fil</translation>
    </message>
    <message>
        <source>Open a file from a partner or another computer</source>
        <extracomment>Title of a file dialog.</extracomment>
        <translation>Öppna en fil från en partner eller en annan dator</translation>
    </message>
    <message>
        <source>Open the file</source>
        <extracomment>Looks at a file of an unknown business in the exchange folder.</extracomment>
        <translation>Öppna filen</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <source>Received {when}</source>
        <extracomment>Below a partner&apos;s name in the list, where nothing was sent yet.</extracomment>
        <translation>Mottaget {when}</translation>
    </message>
    <message>
        <source>Recommended by {name}, with consent.</source>
        <extracomment>{name} is the business that sends the customers.</extracomment>
        <translation>Rekommendation från {name}, med samtycke.</translation>
    </message>
    <message>
        <source>Redeemed twice: {codes}. Settle it with the partner.</source>
        <extracomment>{codes} are the codes of vouchers.</extracomment>
        <translation>Inlöst två gånger: {codes}. Gör upp med partnern.</translation>
    </message>
    <message>
        <source>Replaced</source>
        <extracomment>Beside a device whose number was used twice.</extracomment>
        <translation>Ersatt</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>Title of a file dialog.</extracomment>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Save everything</source>
        <extracomment>Everything for my other devices, where something is missing on one of them.</extracomment>
        <translation>Spara allt</translation>
    </message>
    <message>
        <source>Save the file</source>
        <extracomment>Writes the file for a partner; a file dialog follows.</extracomment>
        <translation>Spara filen</translation>
    </message>
    <message>
        <source>Save the file for the partner</source>
        <extracomment>Title of a file dialog.</extracomment>
        <translation>Spara filen till partnern</translation>
    </message>
    <message>
        <source>Save the file for your other computers</source>
        <extracomment>Title of a file dialog.</extracomment>
        <translation>Spara filen till dina andra datorer</translation>
    </message>
    <message>
        <source>Save the invitation</source>
        <extracomment>Writes the file with which a new computer joins. Title of a file dialog.</extracomment>
        <translation>Spara inbjudan</translation>
    </message>
    <message>
        <source>Send by e-mail</source>
        <translation>Skicka med e-post</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Skickat</translation>
    </message>
    <message>
        <source>Sent {when}</source>
        <extracomment>Below &quot;The whole network&quot;; {when} is &quot;today at 8.05&quot; or &quot;19 November&quot;.</extracomment>
        <translation>Skickat {when}</translation>
    </message>
    <message>
        <source>Several computers, one business</source>
        <extracomment>Where the list of devices would be, while there is one.</extracomment>
        <translation>Flera datorer, ett företag</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Visa i mappen</translation>
    </message>
    <message>
        <source>Shut it out</source>
        <translation>Stäng ute den</translation>
    </message>
    <message>
        <source>Shut out</source>
        <extracomment>Beside a device: its files are taken in no more.</extracomment>
        <translation>Utestängd</translation>
    </message>
    <message>
        <source>Shut {name} out?</source>
        <extracomment>Title of a question; {name} is one of the user&apos;s devices.</extracomment>
        <translation>Stänga ute {name}?</translation>
    </message>
    <message>
        <source>Some of its work is missing here. Ask it for a file.</source>
        <translation>En del av det som gjorts där saknas här. Hämta en fil därifrån.</translation>
    </message>
    <message>
        <source>Stop: another key than before</source>
        <extracomment>Heading: a partner&apos;s file was signed by another key than the known one.</extracomment>
        <translation>Stopp: en annan nyckel än förut</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n news</source>
        <extracomment>Takes a file in.</extracomment>
        <translation>
            <numerusform>Läs in %n nyhet</numerusform>
            <numerusform>Läs in %n nyheter</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it in</source>
        <extracomment>Takes a file in that has no news: then it is noted what its sender knows.</extracomment>
        <translation>Läs in</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Ta det andra</translation>
    </message>
    <message>
        <source>Taking it in</source>
        <extracomment>While a file is taken in.</extracomment>
        <translation>Läser in</translation>
    </message>
    <message>
        <source>The cards and offers of all partners, each signed by its own business. No customers.</source>
        <translation>Alla partners kort och erbjudanden, vart och ett underskrivet av sitt företag. Inga kunder.</translation>
    </message>
    <message>
        <source>The file from {name} is taken in: {things}.</source>
        <extracomment>{things} is &quot;4 new and 1 changed&quot;. {name} is another device; {things} is &quot;4 new and 1 changed&quot;.</extracomment>
        <translation>Filen från {name} är inläst: {things}.</translation>
    </message>
    <message>
        <source>The file holds everything, the keys of your business too. Take it to the new computer on a stick, start Handslag there, choose “I have been given a file”, and write these words. Write them down now: they are shown only here.</source>
        <translation>Filen rymmer allt, även företagets nycklar. Ta den till den nya datorn på ett minne, starta Handslag där, välj ”Jag har fått en fil” och skriv de här orden. Anteckna dem nu: de visas bara här.</translation>
    </message>
    <message>
        <source>The invitation is {file}. Delete it when it was used.</source>
        <translation>Inbjudan heter {file}. Ta bort den när den har använts.</translation>
    </message>
    <message>
        <source>The laptop at the fair and the computer at the till share everything by a file, without a server.</source>
        <translation>Den bärbara på mässan och datorn vid kassan delar allt genom en fil, utan server.</translation>
    </message>
    <message>
        <source>The letter is in your mail program. If “{file}” is not with it, attach it yourself.</source>
        <translation>Brevet finns i ditt e-postprogram. Är inte ”{file}” med, så bifoga den själv.</translation>
    </message>
    <message>
        <source>The names are removed here too.</source>
        <translation>Namnen tas bort även här.</translation>
    </message>
    <message>
        <source>The network of {name}</source>
        <extracomment>Name of a file with the whole network; {name} is my business.</extracomment>
        <translation>Nätverket från {name}</translation>
    </message>
    <message>
        <source>The newest stands. Keep it, or take the other one.</source>
        <translation>Det nyaste gäller. Behåll det, eller ta det andra.</translation>
    </message>
    <message>
        <source>The rest of the file is not touched by it.</source>
        <translation>Resten av filen påverkas inte.</translation>
    </message>
    <message>
        <source>The signature is right, and only you can open the file.</source>
        <translation>Underskriften stämmer, och bara du kan öppna filen.</translation>
    </message>
    <message>
        <source>The signature is right.</source>
        <translation>Underskriften stämmer.</translation>
    </message>
    <message>
        <source>The whole network</source>
        <extracomment>The first row of the list of partners: a file that everybody may open.</extracomment>
        <translation>Hela nätverket</translation>
    </message>
    <message>
        <source>The whole network, for a newcomer</source>
        <translation>Hela nätverket, till en nykomling</translation>
    </message>
    <message>
        <source>The words are right, take it in</source>
        <extracomment>Accepts an unknown business&apos;s key and takes its file in.</extracomment>
        <translation>Orden stämmer, läs in</translation>
    </message>
    <message>
        <source>This computer</source>
        <extracomment>Below a device&apos;s name: it is the one at which the user sits.</extracomment>
        <translation>Den här datorn</translation>
    </message>
    <message>
        <source>This computer was restored from an older copy. It gets a number of its own.</source>
        <translation>Den här datorn har återställts från en äldre kopia. Den får ett eget nummer.</translation>
    </message>
    <message>
        <source>This file cannot be taken in</source>
        <translation>Filen går inte att läsa in</translation>
    </message>
    <message>
        <source>This leaves your computer</source>
        <extracomment>Over what a file will hold; it is said before the file is written.</extracomment>
        <translation>Det här lämnar din dator</translation>
    </message>
    <message>
        <source>Till PC</source>
        <extracomment>Beside a device: the one that decides about redemptions.</extracomment>
        <translation>Kassadator</translation>
    </message>
    <message>
        <source>Till PC: it decides about redemptions and numbers.</source>
        <translation>Kassadator: den avgör om inlösen och nummer.</translation>
    </message>
    <message>
        <source>To the whole network</source>
        <extracomment>In the log: a file for everybody was written.</extracomment>
        <translation>Till hela nätverket</translation>
    </message>
    <message>
        <source>To your other devices</source>
        <extracomment>In the log: a file for the user&apos;s own devices was written.</extracomment>
        <translation>Till dina andra datorer</translation>
    </message>
    <message>
        <source>To {name}</source>
        <extracomment>In the log; {name} is a partner.</extracomment>
        <translation>Till {name}</translation>
    </message>
    <message>
        <source>Two computers changed the same. Keep one of the two.</source>
        <translation>Två datorer har ändrat samma sak. Behåll en av de två.</translation>
    </message>
    <message>
        <source>Two computers learn from each other by a file</source>
        <extracomment>Under the title of the page of exchanges.</extracomment>
        <translation>Två datorer lär av varandra genom en fil</translation>
    </message>
    <message>
        <source>Undo this file</source>
        <extracomment>Takes back what a file brought.</extracomment>
        <translation>Ångra den här filen</translation>
    </message>
    <message>
        <source>Use no folder</source>
        <translation>Använd ingen mapp</translation>
    </message>
    <message>
        <source>Use the folder</source>
        <translation>Använd mappen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Det som är nytt</translation>
    </message>
    <message>
        <source>What is new, for your other computers</source>
        <translation>Det som är nytt, till dina andra datorer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Who reads this folder?</source>
        <extracomment>Title of a dialog.</extracomment>
        <translation>Vilka läser den här mappen?</translation>
    </message>
    <message>
        <source>Whoever opens your file for the first time sees the same words. Read them to each other by telephone: then the file is from you.</source>
        <translation>Den som öppnar din fil för första gången ser samma ord. Läs dem för varandra i telefon: stämmer de är filen från dig.</translation>
    </message>
    <message>
        <source>With numbers of its own the device can issue vouchers where this one is not at hand, at a fair for example. It gets them with the next file.</source>
        <translation>Med egna nummer kan datorn ställa ut rabattcheckar där den här inte är till hands, till exempel på en mässa. Den får dem med nästa fil.</translation>
    </message>
    <message>
        <source>Work of {name} is missing here. Ask it for a whole file.</source>
        <extracomment>{name} is one of the user&apos;s own devices.</extracomment>
        <translation>Något från {name} saknas här. Hämta en fil med allt därifrån.</translation>
    </message>
    <message>
        <source>Writing</source>
        <extracomment>While the file with which a new computer joins is written.</extracomment>
        <translation>Skriver</translation>
    </message>
    <message>
        <source>Written by your own business.</source>
        <translation>Skriven av ditt eget företag.</translation>
    </message>
    <message>
        <source>You do not know {name} yet. Call and read the words to each other before you accept.</source>
        <extracomment>Above the check words of a business that is not known yet.</extracomment>
        <translation>Du känner inte {name} än. Ring och läs orden för varandra innan du godkänner.</translation>
    </message>
    <message>
        <source>You have it already.</source>
        <translation>Du har redan samma uppgifter.</translation>
    </message>
    <message>
        <source>Your own computers always find their files there. For each partner that you tick, a file with your card, offers, vouchers and news is laid down, which only that partner can open.</source>
        <translation>Dina egna datorer hittar alltid sina filer där. För varje partner som du kryssar för läggs en fil dit med ditt kort, erbjudanden, rabattcheckar och nyheter, som bara den partnern kan öppna.</translation>
    </message>
    <message>
        <source>received {when}</source>
        <extracomment>Below a partner&apos;s name in the list.</extracomment>
        <translation>mottaget {when}</translation>
    </message>
    <message>
        <source>removed or changed</source>
        <extracomment>A conflict: one computer removed what the other changed.</extracomment>
        <translation>borttagen eller ändrad</translation>
    </message>
    <message>
        <source>today at {clock}</source>
        <extracomment>A moment of today.</extracomment>
        <translation>i dag {clock}</translation>
    </message>
    <message>
        <source>yesterday at {clock}</source>
        <extracomment>A moment of yesterday.</extracomment>
        <translation>i går {clock}</translation>
    </message>
    <message>
        <source>your own computers</source>
        <extracomment>Who finds files in the exchange folder, after the names of the partners.</extracomment>
        <translation>dina egna datorer</translation>
    </message>
    <message>
        <source>{file}, taken back</source>
        <extracomment>In the log, beside a file that was taken in and taken back; {file} is its name.</extracomment>
        <translation>{file}, ångrad</translation>
    </message>
    <message>
        <source>{folder} is away now. It is waited for.</source>
        <extracomment>{folder} is the path of a folder that cannot be reached now.</extracomment>
        <translation>{folder} är borta just nu. Den inväntas.</translation>
    </message>
    <message>
        <source>{folder} is watched. Files lie there for {names}.</source>
        <extracomment>{folder} is the path of a folder, {names} are those who find files there.</extracomment>
        <translation>{folder} bevakas. Där ligger filer till {names}.</translation>
    </message>
    <message>
        <source>{mine} to {name} {day}</source>
        <extracomment>Name of a file for a partner; {day} is like 2026-11-25.</extracomment>
        <translation>{mine} till {name} {day}</translation>
    </message>
    <message>
        <source>{name} is shut out.</source>
        <extracomment>{name} is one of the user&apos;s devices.</extracomment>
        <translation>{name} är utestängd.</translation>
    </message>
    <message>
        <source>{name} is the till PC from its next file on.</source>
        <translation>{name} är kassadator från och med nästa fil.</translation>
    </message>
    <message>
        <source>{name}: {field}</source>
        <extracomment>Heading of a conflict: what it is about; {field} is like &quot;phone number&quot;.</extracomment>
        <translation>{name}: {field}</translation>
    </message>
    <message>
        <source>{what}: the file is taken back.</source>
        <extracomment>{what} is like &quot;From Pettersons Rör&quot;.</extracomment>
        <translation>{what}: filen är ångrad.</translation>
    </message>
    <message>
        <source>{where}, stands now</source>
        <extracomment>Over a value of two: the one that counts now; {where} is a computer.</extracomment>
        <translation>{where}, gäller nu</translation>
    </message>
    <message>
        <source>“{file}” lies in {folder}.</source>
        <extracomment>{file} is the name of a file, {folder} where it lies.</extracomment>
        <translation>”{file}” ligger i {folder}.</translation>
    </message>
    <message>
        <source>“{file}” lies in {folder}. Give it to {name}.</source>
        <extracomment>{file} is the name of a file, {folder} where it lies.</extracomment>
        <translation>”{file}” ligger i {folder}. Ge den till {name}.</translation>
    </message>
    <message>
        <source>“{file}” lies in {folder}. Open it on the others.</source>
        <extracomment>{file} is a file&apos;s name, {folder} where it lies.</extracomment>
        <translation>”{file}” ligger i {folder}. Öppna den på de andra.</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>several</comment>
        <translation>Ändrade</translation>
    </message>
    <message>
        <source>New</source>
        <comment>several</comment>
        <translation>Nya</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>several</comment>
        <translation>Avvisade</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>several</comment>
        <translation>Borttagna</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <comment>several</comment>
        <translation>Oförändrade</translation>
    </message>
</context>
<context>
    <name>ui-exchange-folder</name>
    <message>
        <source>News came from {names}.</source>
        <extracomment>In the message bar, after files arrived in the exchange folder.</extracomment>
        <translation>Nyheter kom från {names}.</translation>
    </message>
</context>
<context>
    <name>ui-first</name>
    <message>
        <source>A member card from your sponsor, or an invitation from your own first computer.</source>
        <translation>Ett medlemskort från din fadder, eller en inbjudan från din egen första dator.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Begin to write, then choose</source>
        <translation>Börja skriva och välj sedan</translation>
    </message>
    <message>
        <source>Car mechanic: takes discount vouchers</source>
        <translation>Bilmekaniker: tar emot rabattcheckar</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>Choose {name}</source>
        <extracomment>A button beside a business of the demonstration, for a screen reader.</extracomment>
        <translation>Välj {name}</translation>
    </message>
    <message>
        <source>Estate agent: hands out welcome packs</source>
        <translation>Mäklare: delar ut välkomstpaket</translation>
    </message>
    <message>
        <source>Everything stays on this computer. No account, no cloud.</source>
        <translation>Allt sparas på den här datorn. Inget konto och inget moln behövs.</translation>
    </message>
    <message>
        <source>Files from Handslag (*.handslag)</source>
        <translation>Filer från Handslag (*.handslag)</translation>
    </message>
    <message>
        <source>Harbour Plumbing</source>
        <translation>Hamnens Rör</translation>
    </message>
    <message>
        <source>I have been given a file</source>
        <translation>Jag har fått en fil</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Anslut</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>One more computer of your business</source>
        <translation>Ännu en dator i ditt företag</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Öppna filen</translation>
    </message>
    <message>
        <source>Open the file from your sponsor</source>
        <translation>Öppna filen från din fadder</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Plumber: takes discount vouchers</source>
        <translation>Rörmokare: tar emot rabattcheckar</translation>
    </message>
    <message>
        <source>See how it works</source>
        <translation>Se hur det fungerar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Börja</translation>
    </message>
    <message>
        <source>Start my business</source>
        <translation>Sätt igång</translation>
    </message>
    <message>
        <source>Start with my business</source>
        <translation>Börja med mitt företag</translation>
    </message>
    <message>
        <source>Taking everything in</source>
        <extracomment>While a further computer takes everything in; it takes some seconds.</extracomment>
        <translation>Läser in allt</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>The file is from {name}. A few words about your own business first.</source>
        <extracomment>{name} is the business that sent the file which is being opened.</extracomment>
        <translation>Filen kommer från {name}. Först några ord om ditt eget företag.</translation>
    </message>
    <message>
        <source>The file was made on your first computer, which showed you some words. Write them here.</source>
        <translation>Filen gjordes på din första dator, som visade några ord. Skriv dem här.</translation>
    </message>
    <message>
        <source>This stands on your visiting card. You can change it later.</source>
        <translation>Det här står på ditt visitkort. Du kan ändra det senare.</translation>
    </message>
    <message>
        <source>Three businesses in Lindhamn, each with its own program.</source>
        <translation>Tre företag i Lindhamn, vart och ett med sitt eget program.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Bransch</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Try it in the made-up town of Lindhamn, where everything is filled in. Nothing is sent anywhere.</source>
        <translation>Prova i den påhittade staden Lindhamn, där allt redan är ifyllt. Inget skickas någonstans.</translation>
    </message>
    <message>
        <source>Welcome to Handslag</source>
        <translation>Välkommen till Handslag</translation>
    </message>
    <message>
        <source>What this computer is called</source>
        <translation>Vad den här datorn heter</translation>
    </message>
    <message>
        <source>Whom do you want to be?</source>
        <translation>Vem vill du vara?</translation>
    </message>
    <message>
        <source>Write its name and trade. The rest can wait. It takes about a minute.</source>
        <translation>Skriv namn och bransch. Resten kan du fylla i när du vill. Det tar ungefär en minut.</translation>
    </message>
    <message>
        <source>You recommend your neighbour&apos;s business. They recommend yours.</source>
        <translation>Du rekommenderar grannens företag. De rekommenderar ditt.</translation>
    </message>
    <message>
        <source>Your business</source>
        <translation>Ditt företag</translation>
    </message>
</context>
<context>
    <name>ui-frame</name>
    <message>
        <source>(optional)</source>
        <translation>(valfritt)</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <extracomment>The button above a record, on a narrow window.</extracomment>
        <translation>Tillbaka till listan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Closes a dialog; nothing is done.</extracomment>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Stäng meddelandet</translation>
    </message>
    <message>
        <source>Close the dialog, and scan the voucher once more.</source>
        <extracomment>In the message bar: a voucher was scanned while a dialog was open above the window.</extracomment>
        <translation>Stäng rutan och läs av checken en gång till.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierad</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopiera rapporten</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <extracomment>The keys that open the search, as they stand on the keyboard.</extracomment>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Discount voucher</source>
        <translation>Rabattcheck</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <extracomment>In the message bar; {what} is what the user did before.</extracomment>
        <translation>Gjort igen: {what}</translation>
    </message>
    <message>
        <source>Fewer: {what}</source>
        <extracomment>Buttons beside a number; {what} is what is counted.</extracomment>
        <translation>Färre: {what}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Arbeta vidare</translation>
    </message>
    <message>
        <source>It is not your fault, and what was saved before is safe. You can go on working. Please send us the report; it names no customers and no keys.</source>
        <translation>Det är inte ditt fel, och det som sparats tidigare är i behåll. Du kan arbeta vidare. Skicka gärna rapporten till oss; den nämner inga kunder och inga nycklar.</translation>
    </message>
    <message>
        <source>More: {what}</source>
        <extracomment>Buttons beside a number; {what} is what is counted.</extracomment>
        <translation>Fler: {what}</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sida</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Förlopp</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Search or do</source>
        <translation>Sök eller gör</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Something went wrong in Handslag</source>
        <translation>Något gick fel i Handslag</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <extracomment>In the message bar; {what} is what the user did before (&quot;Sjöbergs Bageri got a tag&quot;).</extracomment>
        <translation>Ångrat: {what}</translation>
    </message>
    <message numerus="yes">
        <source>{page}, %n waiting</source>
        <extracomment>A page of the side navigation, for a screen reader; %n is how many things wait there.</extracomment>
        <translation>
            <numerusform>{page}, %n sak väntar</numerusform>
            <numerusform>{page}, %n saker väntar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-home</name>
    <message numerus="yes">
        <source>%n customers have no welcome pack yet</source>
        <translation>
            <numerusform>En kund har inget välkomstpaket än</numerusform>
            <numerusform>%n kunder har inget välkomstpaket än</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>At the end of a list of names.</extracomment>
        <translation>
            <numerusform>en till</numerusform>
            <numerusform>%n till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners are new in the network</source>
        <translation>
            <numerusform>En partner är ny i nätverket</numerusform>
            <numerusform>%n partner är nya i nätverket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>en fått</numerusform>
            <numerusform>%n fått</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers expire within two weeks</source>
        <translation>
            <numerusform>En rabattcheck går ut inom två veckor</numerusform>
            <numerusform>%n rabattcheckar går ut inom två veckor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers for you issued by {name}</source>
        <translation>
            <numerusform>{name} ställde ut en rabattcheck till dig</numerusform>
            <numerusform>{name} ställde ut %n rabattcheckar till dig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers for {name} issued</source>
        <translation>
            <numerusform>Rabattcheck till {name} utställd</numerusform>
            <numerusform>%n rabattcheckar till {name} utställda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers for {name} replaced</source>
        <translation>
            <numerusform>Rabattcheck till {name} ersatt</numerusform>
            <numerusform>%n rabattcheckar till {name} ersatta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers for {name} voided</source>
        <translation>
            <numerusform>Rabattcheck till {name} makulerad</numerusform>
            <numerusform>%n rabattcheckar till {name} makulerade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers from {name} redeemed here</source>
        <translation>
            <numerusform>Rabattcheck från {name} inlöst här</numerusform>
            <numerusform>%n rabattcheckar från {name} inlösta här</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers given</source>
        <translation>
            <numerusform>En check given</numerusform>
            <numerusform>%n checkar givna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers redeemed at {name}</source>
        <translation>
            <numerusform>Rabattcheck inlöst hos {name}</numerusform>
            <numerusform>%n rabattcheckar inlösta hos {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers voided by {name}</source>
        <translation>
            <numerusform>{name} makulerade en rabattcheck</numerusform>
            <numerusform>{name} makulerade %n rabattcheckar</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a partner</source>
        <translation>Lägg till partner</translation>
    </message>
    <message>
        <source>Add those you recommend already. They do not need the program for that.</source>
        <translation>Lägg till dem som du redan rekommenderar. De behöver inte ha programmet.</translation>
    </message>
    <message>
        <source>Four things are waiting for you.</source>
        <translation>Fyra saker väntar på dig.</translation>
    </message>
    <message>
        <source>Given and received this year</source>
        <extracomment>A heading: vouchers given to and received from partners since New Year.</extracomment>
        <translation>Givet och fått i år</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>God kväll</translation>
    </message>
    <message>
        <source>Good morning</source>
        <extracomment>A greeting above the first page; with the first name behind it where one is known.</extracomment>
        <translation>God morgon</translation>
    </message>
    <message>
        <source>Hello</source>
        <extracomment>A greeting in the daytime.</extracomment>
        <translation>Hej</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hem</translation>
    </message>
    <message>
        <source>Latest</source>
        <extracomment>A heading: the latest things that happened.</extracomment>
        <translation>Senast</translation>
    </message>
    <message>
        <source>Letter, vouchers and visiting cards are made in one go.</source>
        <translation>Brev, rabattcheckar och visitkort görs på en gång.</translation>
    </message>
    <message>
        <source>Make an offer</source>
        <translation>Gör ett erbjudande</translation>
    </message>
    <message>
        <source>Make the pack</source>
        <translation>Gör paketet</translation>
    </message>
    <message>
        <source>Many customers have no welcome pack yet</source>
        <translation>Många kunder har inget välkomstpaket än</translation>
    </message>
    <message>
        <source>New welcome pack</source>
        <translation>Nytt välkomstpaket</translation>
    </message>
    <message>
        <source>Nothing is waiting for you.</source>
        <translation>Inget väntar på dig.</translation>
    </message>
    <message>
        <source>One thing is waiting for you.</source>
        <translation>En sak väntar på dig.</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>Lös in</translation>
    </message>
    <message>
        <source>Redemption of a voucher from {name} reversed</source>
        <translation>Inlösen av en check från {name} ångrad</translation>
    </message>
    <message>
        <source>Say what the others’ customers get when they come to you.</source>
        <translation>Bestäm vad de andras kunder får när de kommer till dig.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>The first one on {day}. Perhaps the customer needs a reminder?</source>
        <extracomment>Below vouchers that expire soon: the nearest last day.</extracomment>
        <translation>Den första {day}. Kanske behöver kunden en påminnelse?</translation>
    </message>
    <message>
        <source>There are no partners here yet</source>
        <translation>Det finns inga partner här än</translation>
    </message>
    <message>
        <source>Three things are waiting for you.</source>
        <translation>Tre saker väntar på dig.</translation>
    </message>
    <message>
        <source>Today {clock}</source>
        <extracomment>Below an event: {clock} is &quot;9.12&quot;.</extracomment>
        <translation>I dag {clock}</translation>
    </message>
    <message>
        <source>Two things are waiting for you.</source>
        <translation>Två saker väntar på dig.</translation>
    </message>
    <message>
        <source>Vouchers given</source>
        <extracomment>The two halves of the bars: vouchers issued for a partner, and redeemed from it.</extracomment>
        <translation>Checkar vi gett</translation>
    </message>
    <message>
        <source>Vouchers received</source>
        <translation>Checkar vi löst in</translation>
    </message>
    <message>
        <source>Welcome pack for {name}</source>
        <translation>Välkomstpaket till {name}</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Det som väntar</translation>
    </message>
    <message>
        <source>Yesterday {clock}</source>
        <extracomment>Below an event: {clock} is &quot;16.40&quot;.</extracomment>
        <translation>I går {clock}</translation>
    </message>
    <message>
        <source>You have no offer of your own yet</source>
        <translation>Du har inget eget erbjudande än</translation>
    </message>
    <message>
        <source>{name} changed their offer</source>
        <translation>{name} ändrade sitt erbjudande</translation>
    </message>
    <message>
        <source>{name} has no welcome pack yet</source>
        <translation>{name} har inget välkomstpaket än</translation>
    </message>
    <message>
        <source>{name} is new in the network</source>
        <translation>{name} är ny i nätverket</translation>
    </message>
    <message>
        <source>{name} reversed a redemption</source>
        <translation>{name} ångrade en inlösen</translation>
    </message>
</context>
<context>
    <name>ui-import</name>
    <message numerus="yes">
        <source>%n contacts in {file}. Nothing is changed yet.</source>
        <extracomment>Under the title of an import, in its last step; {file} is a name or &quot;3 files&quot;.</extracomment>
        <translation>
            <numerusform>%n kontakt i {file}. Inget är ändrat än.</numerusform>
            <numerusform>%n kontakter i {file}. Inget är ändrat än.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <extracomment>Under the title of an import; %n files, where there are several.</extracomment>
        <translation>
            <numerusform>%n fil</numerusform>
            <numerusform>%n filer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more columns are kept as fields of their own.</source>
        <extracomment>Below a long list of columns.</extracomment>
        <translation>
            <numerusform>%n kolumn till behålls som eget fält.</numerusform>
            <numerusform>%n kolumner till behålls som egna fält.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners are taken in</source>
        <extracomment>In the message bar, beside Undo; and after &quot;Undo: &quot;.</extracomment>
        <translation>
            <numerusform>%n partner är intagen</numerusform>
            <numerusform>%n partner är intagna</numerusform>
        </translation>
    </message>
    <message>
        <source>A new partner</source>
        <translation>Ny partner</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>The chip for all contacts of an import.</extracomment>
        <translation>Alla</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>The button above a step of an import.</extracomment>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Between the columns</source>
        <translation>Mellan kolumnerna</translation>
    </message>
    <message>
        <source>Can be undone afterwards.</source>
        <extracomment>Beside the button that takes contacts in.</extracomment>
        <translation>Går att ångra efteråt.</translation>
    </message>
    <message>
        <source>Character encoding</source>
        <extracomment>Fields: how a file is read.</extracomment>
        <translation>Teckenkodning</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Välj en annan fil</translation>
    </message>
    <message>
        <source>Choose files with contacts</source>
        <extracomment>Title of the dialog that asks for files with contacts.</extracomment>
        <translation>Välj filer med kontakter</translation>
    </message>
    <message>
        <source>Comes in as a new partner.</source>
        <extracomment>What becomes of a contact of a file.</extracomment>
        <translation>Läggs till som ny partner.</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <extracomment>Characters between the columns of a text file.</extracomment>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>Contact</source>
        <extracomment>Heads of the table that tells what an import would do.</extracomment>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Contacts of the file</source>
        <extracomment>Accessible name of the table that tells what an import would do.</extracomment>
        <translation>Kontakter i filen</translation>
    </message>
    <message>
        <source>Contacts, tables and workbooks ({kinds})</source>
        <extracomment>The kinds of files in that dialog.</extracomment>
        <translation>Kontakter, tabeller och arbetsböcker ({kinds})</translation>
    </message>
    <message>
        <source>Counts as the same partner.</source>
        <extracomment>The user said that a contact is this partner; what it changes is being worked out.</extracomment>
        <translation>Räknas som samma partner.</translation>
    </message>
    <message>
        <source>Everything was known already. Nothing is changed.</source>
        <extracomment>In the message bar: the files held nothing new.</extracomment>
        <translation>Allt fanns redan. Inget är ändrat.</translation>
    </message>
    <message>
        <source>Files</source>
        <extracomment>Name of the row of files of an import.</extracomment>
        <translation>Filer</translation>
    </message>
    <message>
        <source>Gets new: {fields}.</source>
        <extracomment>What becomes of a contact of a file; {fields} such as &quot;phone and town&quot;.</extracomment>
        <translation>Ändras: {fields}.</translation>
    </message>
    <message>
        <source>Its picture cannot be read and stays out.</source>
        <extracomment>A contact&apos;s picture is of a kind that the program does not take; the rest comes in.</extracomment>
        <translation>Bilden kan inte läsas och kommer inte med.</translation>
    </message>
    <message>
        <source>Kept as a field of its own</source>
        <extracomment>What a column of a file becomes that fits none of the program&apos;s own fields.</extracomment>
        <translation>Behålls som eget fält</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <extracomment>Choices for a contact of an import.</extracomment>
        <translation>Hoppa över</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <extracomment>A contact at the beginning of a file that cannot come in; {line} is its line.</extracomment>
        <translation>Rad {line}: {why}</translation>
    </message>
    <message>
        <source>May be {name}: {why}.</source>
        <extracomment>A contact that may be a partner that is there; {why} such as &quot;same phone number&quot;.</extracomment>
        <translation>Kan vara {name}: {why}.</translation>
    </message>
    <message>
        <source>No contacts here</source>
        <extracomment>Heading where a file holds no contact at all.</extracomment>
        <translation>Inga kontakter här</translation>
    </message>
    <message>
        <source>Nothing in the file can be taken in.</source>
        <extracomment>In place of that button.</extracomment>
        <translation>Inget i filen kan tas in.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <extracomment>Beside that button.</extracomment>
        <translation>Inget är ändrat än.</translation>
    </message>
    <message>
        <source>Nothing stands there</source>
        <extracomment>Below the head of a column in which nothing stands.</extracomment>
        <translation>Där står inget</translation>
    </message>
    <message>
        <source>Own fields: {names}</source>
        <extracomment>What a contact brings that fits none of the program&apos;s own fields; {names} are heads.</extracomment>
        <translation>Egna fält: {names}</translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <extracomment>What becomes of a contact of a file, beside an icon.</extracomment>
        <translation>Möjlig dubblett</translation>
    </message>
    <message>
        <source>Reading contact {done} of {total}</source>
        <extracomment>While files are read; {done} and {total} are numbers.</extracomment>
        <translation>Läser kontakt {done} av {total}</translation>
    </message>
    <message>
        <source>Say which column holds the name: nothing comes in without one.</source>
        <extracomment>No column was said to hold a name.</extracomment>
        <translation>Välj vilken kolumn som är namnet. Utan namn kan inget tas in.</translation>
    </message>
    <message>
        <source>See what happens</source>
        <extracomment>The button that goes on from the columns to the list of what would happen.</extracomment>
        <translation>Se vad som händer</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <extracomment>Characters between the columns of a text file.</extracomment>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Skipped</source>
        <extracomment>What becomes of a contact of a file, beside an icon.</extracomment>
        <translation>Hoppas över</translation>
    </message>
    <message>
        <source>Step 1 of 2: how {file} is read</source>
        <extracomment>Under the title of an import, in its first step; {file} is a name or &quot;3 files&quot;.</extracomment>
        <translation>Steg 1 av 2: så läses {file}</translation>
    </message>
    <message>
        <source>Tab</source>
        <extracomment>Characters between the columns of a text file.</extracomment>
        <translation>Tabb</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n partners</source>
        <translation>
            <numerusform>Ta in %n partner</numerusform>
            <numerusform>Ta in %n partner</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in from a file</source>
        <extracomment>The title of the page, and the action, of an import.</extracomment>
        <translation>Hämta från fil</translation>
    </message>
    <message>
        <source>Take over what the file says</source>
        <extracomment>A choice for a contact of an import: the partner gets what the file tells.</extracomment>
        <translation>Ta över det som står i filen</translation>
    </message>
    <message>
        <source>Taking in contact {done} of {total}</source>
        <extracomment>While contacts are taken in; {done} and {total} are numbers.</extracomment>
        <translation>Tar in kontakt {done} av {total}</translation>
    </message>
    <message>
        <source>The file can be read, but there is no contact in it.</source>
        <translation>Filen går att läsa, men det finns ingen kontakt i den.</translation>
    </message>
    <message>
        <source>The first ones, as they will be</source>
        <extracomment>Head of the panel that shows the first contacts of a file as they will come in.</extracomment>
        <translation>De första, så som de blir</translation>
    </message>
    <message>
        <source>The same as {name}</source>
        <extracomment>A choice for a contact of an import; {name} is a partner.</extracomment>
        <translation>Samma som {name}</translation>
    </message>
    <message>
        <source>There is nothing new in the file.</source>
        <extracomment>In place of that button.</extracomment>
        <translation>Det finns inget nytt i filen.</translation>
    </message>
    <message>
        <source>This cannot be read</source>
        <extracomment>Heading where no file of an import can be read.</extracomment>
        <translation>Det här går inte att läsa</translation>
    </message>
    <message>
        <source>Vertical bar |</source>
        <extracomment>Characters between the columns of a text file.</extracomment>
        <translation>Lodstreck |</translation>
    </message>
    <message>
        <source>Wait until the import is done, then choose the files.</source>
        <extracomment>Files were given to the window while others are taken in.</extracomment>
        <translation>Vänta tills importen är klar och välj sedan filerna.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Vad som händer</translation>
    </message>
    <message>
        <source>What shall happen?</source>
        <extracomment>Over the choices for a contact of an import.</extracomment>
        <translation>Vad ska hända?</translation>
    </message>
    <message>
        <source>What {column} holds</source>
        <extracomment>Screen reader: the list beside a column&apos;s head.</extracomment>
        <translation>Vad {column} innehåller</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <extracomment>Screen reader, before the name of a file and a line in it.</extracomment>
        <translation>Var den står</translation>
    </message>
    <message>
        <source>Without a name</source>
        <extracomment>In place of the name of a contact that could not be read.</extracomment>
        <translation>Utan namn</translation>
    </message>
    <message>
        <source>You know all of it already.</source>
        <extracomment>What becomes of a contact of a file.</extracomment>
        <translation>Du har redan samma uppgifter.</translation>
    </message>
    <message>
        <source>line {line}</source>
        <extracomment>Where a contact begins in its file.</extracomment>
        <translation>rad {line}</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <extracomment>Where a contact begins; {file} is a name.</extracomment>
        <translation>{file}, rad {line}</translation>
    </message>
    <message>
        <source>{name} stands twice in the file. It only fills gaps.</source>
        <extracomment>A contact that the same files have told before; {name} is a partner.</extracomment>
        <translation>{name} står två gånger i filen. Det här fyller bara i luckor.</translation>
    </message>
</context>
<context>
    <name>ui-offers</name>
    <message numerus="yes">
        <source>%n from your partners</source>
        <extracomment>Under the title of the page of offers; follows &quot;1 of yours&quot;.</extracomment>
        <translation>
            <numerusform>ett från dina partner</numerusform>
            <numerusform>%n från dina partner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of yours, {partners}</source>
        <extracomment>Under the title of the page of offers.</extracomment>
        <translation>
            <numerusform>Ett eget, {partners}</numerusform>
            <numerusform>%n egna, {partners}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers from each partner at most</source>
        <translation>
            <numerusform>Högst en rabattcheck från varje partner</numerusform>
            <numerusform>Högst %n rabattcheckar från varje partner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers in all at most</source>
        <translation>
            <numerusform>Högst en rabattcheck sammanlagt</numerusform>
            <numerusform>Högst %n rabattcheckar sammanlagt</numerusform>
        </translation>
    </message>
    <message>
        <source>A fixed price</source>
        <translation>Fast pris</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Chips above the list of offers, before their number.</extracomment>
        <translation>Alla</translation>
    </message>
    <message>
        <source>An amount off</source>
        <translation>Belopp i rabatt</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Leaves the form; what is written is kept.</extracomment>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Days of validity</source>
        <extracomment>Fields of an offer, and examples in empty ones.</extracomment>
        <translation>Dagar som den gäller</translation>
    </message>
    <message>
        <source>Discount in kronor</source>
        <translation>Rabatt i kronor</translation>
    </message>
    <message>
        <source>Discount in per cent</source>
        <translation>Rabatt i procent</translation>
    </message>
    <message numerus="yes">
        <source>Each voucher is valid for %n days</source>
        <translation>
            <numerusform>Varje rabattcheck gäller i en dag</numerusform>
            <numerusform>Varje rabattcheck gäller i %n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in the discount to see it.</source>
        <extracomment>Where the voucher&apos;s text will be, as long as there is no discount.</extracomment>
        <translation>Fyll i rabatten så visas den här.</translation>
    </message>
    <message>
        <source>For example off the first job</source>
        <extracomment>Fields of an offer, and examples in empty ones.</extracomment>
        <translation>Till exempel off the first job</translation>
    </message>
    <message>
        <source>For example på första jobbet</source>
        <translation>Till exempel på första jobbet</translation>
    </message>
    <message>
        <source>For new customers only</source>
        <translation>Bara för nya kunder</translation>
    </message>
    <message>
        <source>For purchases of at least {amount}</source>
        <translation>Vid köp för minst {amount}</translation>
    </message>
    <message>
        <source>Given out from {day}</source>
        <translation>Delas ut från {day}</translation>
    </message>
    <message>
        <source>Given out until {day}</source>
        <translation>Delas ut till och med {day}</translation>
    </message>
    <message>
        <source>Issue again</source>
        <translation>Ge ut igen</translation>
    </message>
    <message>
        <source>It is issued again</source>
        <translation>Erbjudandet ges ut igen</translation>
    </message>
    <message>
        <source>Keep the offer</source>
        <extracomment>Leaves the offer as it is.</extracomment>
        <translation>Behåll erbjudandet</translation>
    </message>
    <message>
        <source>Kind of discount</source>
        <extracomment>Fields of an offer, and examples in empty ones.</extracomment>
        <translation>Sorts rabatt</translation>
    </message>
    <message>
        <source>Largest discount in kronor</source>
        <extracomment>Fields of an offer, and examples in empty ones.</extracomment>
        <translation>Högsta rabatt i kronor</translation>
    </message>
    <message>
        <source>Make an offer</source>
        <extracomment>The one button where there are no offers yet.</extracomment>
        <translation>Skapa ett erbjudande</translation>
    </message>
    <message>
        <source>Mine</source>
        <extracomment>Chips above the list of offers, before their number.</extracomment>
        <translation>Mina</translation>
    </message>
    <message>
        <source>Most vouchers in all</source>
        <extracomment>Fields of an offer, and examples in empty ones.</extracomment>
        <translation>Högst antal checkar</translation>
    </message>
    <message>
        <source>Most vouchers per partner</source>
        <extracomment>Fields of an offer, and examples in empty ones.</extracomment>
        <translation>Högst antal per partner</translation>
    </message>
    <message>
        <source>New offer</source>
        <extracomment>Heading over the form of a new offer.</extracomment>
        <translation>Nytt erbjudande</translation>
    </message>
    <message>
        <source>New terms</source>
        <translation>Nya villkor</translation>
    </message>
    <message>
        <source>No offer fits {text}.</source>
        <extracomment>{text} is what was searched for, in quotation marks.</extracomment>
        <translation>Inget erbjudande passar {text}.</translation>
    </message>
    <message>
        <source>Nobody can issue a voucher on it any more. Vouchers that are out already are honoured as they are. A withdrawn offer cannot be brought back, but you can make a new one.</source>
        <extracomment>The question before an offer is withdrawn.</extracomment>
        <translation>Ingen kan ställa ut fler rabattcheckar på det. De som redan är ute gäller som de är. Ett tillbakadraget erbjudande kommer inte tillbaka, men du kan skapa ett nytt.</translation>
    </message>
    <message>
        <source>Note the offer</source>
        <extracomment>Keeps what a partner without Handslag promised by word.</extracomment>
        <translation>Anteckna erbjudandet</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <extracomment>Where the list would be, when nothing fits what was searched for.</extracomment>
        <translation>Inget passar</translation>
    </message>
    <message>
        <source>Nothing more is issued on it</source>
        <translation>Inget mer ges ut på erbjudandet</translation>
    </message>
    <message>
        <source>Offer</source>
        <extracomment>Heads of the table of offers.</extracomment>
        <translation>Erbjudande</translation>
    </message>
    <message>
        <source>Offers</source>
        <extracomment>The page of offers, in the side navigation and over the page.</extracomment>
        <translation>Erbjudanden</translation>
    </message>
    <message>
        <source>Offers gather here</source>
        <translation>Här samlas erbjudandena</translation>
    </message>
    <message>
        <source>On the word of {partner}</source>
        <extracomment>Below an offer that a partner without Handslag gave by word. Heading over the form of what a partner without Handslag promised by word.</extracomment>
        <translation>På hans ord: {partner}</translation>
    </message>
    <message>
        <source>Per cent off</source>
        <translation>Procent i rabatt</translation>
    </message>
    <message>
        <source>Price in kronor</source>
        <translation>Pris i kronor</translation>
    </message>
    <message>
        <source>Promise your partners&apos; customers something, and they promise yours.</source>
        <translation>Lova dina partners kunder något, så lovar de dina.</translation>
    </message>
    <message>
        <source>Publish the terms</source>
        <extracomment>Signs the terms; from then on vouchers are issued on them.</extracomment>
        <translation>Utfärda villkoren</translation>
    </message>
    <message>
        <source>Search offers</source>
        <translation>Sök erbjudande</translation>
    </message>
    <message>
        <source>Show all offers</source>
        <translation>Visa alla erbjudanden</translation>
    </message>
    <message>
        <source>Smallest purchase in kronor</source>
        <extracomment>Fields of an offer, and examples in empty ones.</extracomment>
        <translation>Minsta köp i kronor</translation>
    </message>
    <message>
        <source>Something free</source>
        <translation>Något gratis</translation>
    </message>
    <message>
        <source>Terms</source>
        <extracomment>Heading over an offer&apos;s terms.</extracomment>
        <translation>Villkor</translation>
    </message>
    <message>
        <source>Terms in English</source>
        <extracomment>Fields of an offer, and examples in empty ones.</extracomment>
        <translation>Villkor på engelska</translation>
    </message>
    <message>
        <source>Terms in Swedish</source>
        <extracomment>Fields of an offer, and examples in empty ones.</extracomment>
        <translation>Villkor på svenska</translation>
    </message>
    <message>
        <source>The new terms are published. Vouchers already out keep theirs.</source>
        <extracomment>In the message bar.</extracomment>
        <translation>De nya villkoren är utfärdade. Rabattcheckar som redan är ute behåller sina.</translation>
    </message>
    <message>
        <source>The new terms hold for vouchers that are issued from now on. Vouchers already out keep theirs.</source>
        <extracomment>Below the form of new terms.</extracomment>
        <translation>De nya villkoren gäller för rabattcheckar som ställs ut från och med nu. De som redan är ute behåller sina.</translation>
    </message>
    <message>
        <source>The offer is noted</source>
        <extracomment>In the message bar.</extracomment>
        <translation>Erbjudandet är antecknat</translation>
    </message>
    <message>
        <source>The offer is published</source>
        <extracomment>In the message bar.</extracomment>
        <translation>Erbjudandet är utfärdat</translation>
    </message>
    <message>
        <source>The offer is withdrawn</source>
        <extracomment>In the message bar.</extracomment>
        <translation>Erbjudandet är tillbakadraget</translation>
    </message>
    <message>
        <source>The partners&apos;</source>
        <extracomment>Chips above the list of offers, before their number.</extracomment>
        <translation>Partnernas</translation>
    </message>
    <message>
        <source>The voucher reads</source>
        <extracomment>Heading over the text that a voucher on this offer has.</extracomment>
        <translation>Så står det på rabattchecken</translation>
    </message>
    <message>
        <source>The voucher will read</source>
        <extracomment>Heading over the text that a voucher on this offer will have.</extracomment>
        <translation>Så kommer det att stå på rabattchecken</translation>
    </message>
    <message>
        <source>Their vouchers get a number and the text, but no code. Mark a voucher as used when they tell you.</source>
        <extracomment>Below the form of what a partner without Handslag promised by word.</extracomment>
        <translation>Rabattcheckarna får ett nummer och texten men ingen kod. Markera en check som använd när partnern berättar det.</translation>
    </message>
    <message>
        <source>What it is for, in English</source>
        <extracomment>Fields of an offer, and examples in empty ones.</extracomment>
        <translation>Vad det gäller, på engelska</translation>
    </message>
    <message>
        <source>What it is for, in Swedish</source>
        <extracomment>Fields of an offer, and examples in empty ones.</extracomment>
        <translation>Vad det gäller, på svenska</translation>
    </message>
    <message>
        <source>What it usually costs, in kronor</source>
        <translation>Vad det brukar kosta, i kronor</translation>
    </message>
    <message>
        <source>What you promise each other&apos;s customers</source>
        <extracomment>Under the title of the page of offers, when there are none.</extracomment>
        <translation>Vad ni lovar varandras kunder</translation>
    </message>
    <message>
        <source>When you publish the terms they are signed in your name. The others see them after the next exchange.</source>
        <extracomment>Below the form of a new offer.</extracomment>
        <translation>När du utfärdar villkoren signeras de i ditt namn. De andra ser dem efter nästa utbyte.</translation>
    </message>
    <message>
        <source>Who gives it</source>
        <translation>Vem som ger det</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Dra tillbaka</translation>
    </message>
    <message>
        <source>Withdraw the offer</source>
        <translation>Dra tillbaka erbjudandet</translation>
    </message>
    <message>
        <source>Withdraw “{offer}”?</source>
        <extracomment>Title of the question before an offer is withdrawn.</extracomment>
        <translation>Dra tillbaka ”{offer}”?</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <extracomment>State of an offer that nothing is issued on any more; beside an icon.</extracomment>
        <translation>Tillbakadraget</translation>
    </message>
    <message>
        <source>Withdrawn on {day}</source>
        <extracomment>State of an offer, beside an icon: &quot;Återkallat 3 maj 2027&quot;.</extracomment>
        <translation>Tillbakadraget {day}</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>The owner of an offer, in the table.</extracomment>
        <translation>Du</translation>
    </message>
    <message>
        <source>Your offer {number}, version {revision}</source>
        <extracomment>Below one of my own offers: its number, and how often its terms were published.</extracomment>
        <translation>Ditt erbjudande {number}, version {revision}</translation>
    </message>
    <message>
        <source>{amount} at most</source>
        <extracomment>Terms of an offer, one a line.</extracomment>
        <translation>Högst {amount}</translation>
    </message>
</context>
<context>
    <name>ui-packs</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n kort</numerusform>
            <numerusform>%n kort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards of {width} × {height} mm on {page}</source>
        <extracomment>A card sheet: number of cards, their size in mm, the paper&apos;s format.</extracomment>
        <translation>
            <numerusform>%n kort, {width} × {height} mm, på {page}</numerusform>
            <numerusform>%n kort, {width} × {height} mm, på {page}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners of the recipe are no longer there.</source>
        <extracomment>In the message bar, after a saved recipe was chosen.</extracomment>
        <translation>
            <numerusform>%n partner i receptet finns inte längre.</numerusform>
            <numerusform>%n partner i receptet finns inte längre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers</source>
        <extracomment>Beside the partners of a pack, after the number of cards.</extracomment>
        <translation>
            <numerusform>%n rabattcheck</numerusform>
            <numerusform>%n rabattcheckar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers were issued. {file} is ready.</source>
        <extracomment>Message after a pack was made; {file} is its name.</extracomment>
        <translation>
            <numerusform>%n rabattcheck ställdes ut. {file} är klar.</numerusform>
            <numerusform>%n rabattcheckar ställdes ut. {file} är klar.</numerusform>
        </translation>
    </message>
    <message>
        <source>A voucher of {partner}</source>
        <extracomment>Screen reader: a check box.</extracomment>
        <translation>En rabattcheck från {partner}</translation>
    </message>
    <message>
        <source>Add a partner, and the pack is shown here.</source>
        <translation>Lägg till en partner, så visas paketet här.</translation>
    </message>
    <message>
        <source>Add partner</source>
        <translation>Lägg till partner</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <extracomment>After the first three things to see to before printing.</extracomment>
        <translation>
            <numerusform>Och %n till.</numerusform>
            <numerusform>Och %n till.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the pack</source>
        <extracomment>The button above the packs that were printed.</extracomment>
        <translation>Tillbaka till paketet</translation>
    </message>
    <message>
        <source>Begin at place</source>
        <extracomment>Field: the first free place on a card sheet.</extracomment>
        <translation>Börja på plats</translation>
    </message>
    <message>
        <source>Bold</source>
        <extracomment>Button over the text of a letter: makes what is selected bold.</extracomment>
        <translation>Fet</translation>
    </message>
    <message>
        <source>Card sheet</source>
        <translation>Kortark</translation>
    </message>
    <message>
        <source>Cards of {partner}</source>
        <extracomment>Screen reader: a number of cards.</extracomment>
        <translation>Kort för {partner}</translation>
    </message>
    <message>
        <source>Change the text</source>
        <extracomment>Below the preview of a welcome letter: opens its text for writing.</extracomment>
        <translation>Ändra texten</translation>
    </message>
    <message>
        <source>Choose a customer, and the pack is shown here.</source>
        <extracomment>In place of the preview of a welcome pack.</extracomment>
        <translation>Välj en kund, så visas paketet här.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Dashed lines show the perforation and are not printed.</source>
        <extracomment>Below the preview of a card sheet.</extracomment>
        <translation>Streckade linjer visar perforeringen och skrivs inte ut.</translation>
    </message>
    <message>
        <source>Date</source>
        <extracomment>Heads of the table of packs that were made.</extracomment>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Disclosure page</source>
        <extracomment>Box below the preview of a letter: puts a page into the pack that tells of recommendations.</extracomment>
        <translation>Upplysningssida</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Closes the text of the letter; everything is kept already.</extracomment>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Erased customer</source>
        <extracomment>Instead of a customer&apos;s name, after the customer was erased.</extracomment>
        <translation>Raderad kund</translation>
    </message>
    <message>
        <source>Every pack that you save or print is noted here.</source>
        <translation>Varje paket som du sparar eller skriver ut antecknas här.</translation>
    </message>
    <message>
        <source>Filled in for each customer</source>
        <extracomment>Before buttons that put a blank, such as {street}, into the text.</extracomment>
        <translation>Fylls i för varje kund</translation>
    </message>
    <message>
        <source>Find a customer, or type a new name</source>
        <translation>Sök en kund, eller skriv ett nytt namn</translation>
    </message>
    <message>
        <source>Find a partner by name or trade</source>
        <translation>Sök partner på namn eller bransch</translation>
    </message>
    <message>
        <source>First free place: {slot} of {slots}. Click a place to choose it.</source>
        <extracomment>Screen reader and tooltip of a small drawn card sheet.</extracomment>
        <translation>Första tomma plats: {slot} av {slots}. Klicka på en plats för att välja den.</translation>
    </message>
    <message>
        <source>For customers who read English, in this and later packs.</source>
        <extracomment>Below the heading; the customer&apos;s letters are in English.</extracomment>
        <translation>För kunder som läser engelska, i det här paketet och de kommande.</translation>
    </message>
    <message>
        <source>For customers who read Swedish, in this and later packs.</source>
        <extracomment>Below the heading; the customer&apos;s letters are in Swedish.</extracomment>
        <translation>För kunder som läser svenska, i det här paketet och de kommande.</translation>
    </message>
    <message>
        <source>For example: New in town</source>
        <translation>Till exempel: Nyinflyttade</translation>
    </message>
    <message>
        <source>Free place</source>
        <extracomment>In the preview of a card sheet: no card is printed in this place.</extracomment>
        <translation>Tom plats</translation>
    </message>
    <message>
        <source>Has no offer now</source>
        <extracomment>Below a partner&apos;s name in a pack: no voucher can be issued for it.</extracomment>
        <translation>Har inget erbjudande nu</translation>
    </message>
    <message>
        <source>Heading</source>
        <extracomment>Button over the text of a letter: makes the line a heading.</extracomment>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>In the pack</source>
        <translation>I paketet</translation>
    </message>
    <message>
        <source>Italic</source>
        <extracomment>Button over the text of a letter: makes what is selected italic.</extracomment>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Större (Ctrl++)</translation>
    </message>
    <message>
        <source>Larger preview</source>
        <translation>Större förhandsvisning</translation>
    </message>
    <message>
        <source>Letter</source>
        <extracomment>Tabs above the preview of a welcome pack.</extracomment>
        <translation>Brev</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>Button over the text of a letter: makes the lines a list.</extracomment>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Maker or code, on the box</source>
        <translation>Märke eller nummer, står på asken</translation>
    </message>
    <message>
        <source>Making the pack, step {done} of {total}</source>
        <extracomment>Beside a progress bar while a welcome pack is made.</extracomment>
        <translation>Gör paketet, steg {done} av {total}</translation>
    </message>
    <message>
        <source>Move {partner}: drag it, or press Alt+Up or Alt+Down</source>
        <extracomment>Screen reader and tooltip of a handle to drag by.</extracomment>
        <translation>Flytta {partner}: dra, eller tryck Alt+Uppil eller Alt+Nedpil</translation>
    </message>
    <message>
        <source>Name of the recipe</source>
        <extracomment>The field for the name of a saved recipe, and an example.</extracomment>
        <translation>Receptets namn</translation>
    </message>
    <message>
        <source>New customer {name}</source>
        <extracomment>Last line of what was found: makes a customer of that name.</extracomment>
        <translation>Ny kund {name}</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nästa sida</translation>
    </message>
    <message>
        <source>No pack fits</source>
        <extracomment>Where the list would be, when nothing fits what was searched for.</extracomment>
        <translation>Inget paket passar</translation>
    </message>
    <message>
        <source>No program for PDF files was found. The pack is {path}.</source>
        <translation>Det finns inget program för PDF-filer här. Paketet ligger i {path}.</translation>
    </message>
    <message>
        <source>No recipes are saved yet</source>
        <extracomment>In the menu of saved recipes of packs, where there is none.</extracomment>
        <translation>Inga recept är sparade än</translation>
    </message>
    <message>
        <source>Nothing is issued until you save or print the pack</source>
        <extracomment>Under the title of the page of welcome packs.</extracomment>
        <translation>Inget ställs ut förrän du sparar eller skriver ut paketet</translation>
    </message>
    <message>
        <source>Nothing is known for {blanks} of this customer.</source>
        <extracomment>Below the text of a letter; {blanks} is such as {street}.</extracomment>
        <translation>För den här kunden finns inget att sätta in för {blanks}.</translation>
    </message>
    <message>
        <source>Nothing is printed yet</source>
        <extracomment>Heading and sentence where no pack was printed yet.</extracomment>
        <translation>Inget är utskrivet än</translation>
    </message>
    <message>
        <source>Offer of {partner}</source>
        <extracomment>Screen reader: a choice.</extracomment>
        <translation>Erbjudande från {partner}</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Föregående sida</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <extracomment>Above the preview of a letter or vouchers.</extracomment>
        <translation>Sida {number} av {total}</translation>
    </message>
    <message>
        <source>Partners in the pack</source>
        <translation>Partner i paketet</translation>
    </message>
    <message>
        <source>Partners, offers, cards and their backs, sheet, letter, vouchers to a page and disclosure page are saved, without the customer. A recipe of the same name is replaced.</source>
        <extracomment>In the dialog that saves a pack as a recipe.</extracomment>
        <translation>Partner, erbjudanden, kort och deras baksidor, ark, brev, antal checkar per sida och upplysningssida sparas, utan kunden. Ett recept med samma namn ersätts.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Skriv ut igen</translation>
    </message>
    <message>
        <source>Print again…</source>
        <translation>Skriv ut igen…</translation>
    </message>
    <message>
        <source>Print the pack</source>
        <translation>Skriv ut paketet</translation>
    </message>
    <message>
        <source>Printed</source>
        <extracomment>Shows the packs that were printed.</extracomment>
        <translation>Utskrivet</translation>
    </message>
    <message>
        <source>Put the card sheet into the tray with the printing side up. Letter and vouchers are printed on plain paper.</source>
        <extracomment>Below the card sheet of a pack.</extracomment>
        <translation>Lägg kortarket i facket med trycksidan uppåt. Brev och checkar skrivs på vanligt papper.</translation>
    </message>
    <message>
        <source>Put {blank} into the text</source>
        <extracomment>Screen reader; {blank} is such as {street}.</extracomment>
        <translation>Sätt in {blank} i texten</translation>
    </message>
    <message>
        <source>Recipes</source>
        <extracomment>The button below the partners of a pack: opens the saved recipes.</extracomment>
        <translation>Recept</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>In the menu of saved recipes, before a list of them.</extracomment>
        <translation>Byt namn</translation>
    </message>
    <message>
        <source>Rename the recipe</source>
        <translation>Byt namn på receptet</translation>
    </message>
    <message>
        <source>Save again…</source>
        <translation>Spara igen…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>Save the pack as PDF</source>
        <extracomment>Title of the dialog that asks for a file.</extracomment>
        <translation>Spara paketet som PDF</translation>
    </message>
    <message>
        <source>Save the pack as a recipe…</source>
        <extracomment>In the menu of saved recipes: saves the pack as it stands under a name.</extracomment>
        <translation>Spara paketet som recept…</translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation>Spara receptet</translation>
    </message>
    <message>
        <source>Search by customer</source>
        <extracomment>Over the packs that were printed.</extracomment>
        <translation>Sök kund</translation>
    </message>
    <message>
        <source>Sheet {number} of {total}</source>
        <extracomment>Above the preview of card sheets.</extracomment>
        <translation>Ark {number} av {total}</translation>
    </message>
    <message>
        <source>Show all packs</source>
        <translation>Visa alla paket</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Visa i mappen</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Mindre (Ctrl+−)</translation>
    </message>
    <message>
        <source>Smaller preview</source>
        <translation>Mindre förhandsvisning</translation>
    </message>
    <message>
        <source>Take {partner} out of the pack</source>
        <extracomment>Screen reader and tooltip of a cross.</extracomment>
        <translation>Ta bort {partner} ur paketet</translation>
    </message>
    <message>
        <source>Tells the customer who recommends whom, and what is known to be given for it. On by itself where a regulated trade has a part in it, such as an estate agent.</source>
        <extracomment>Tooltip of the box &quot;Disclosure page&quot;.</extracomment>
        <translation>Berättar för kunden vem som rekommenderar vem, och vad som är känt att det ges för det. Finns med av sig själv när en reglerad bransch är med, till exempel en mäklare.</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <extracomment>Heading over the text of a welcome letter.</extracomment>
        <translation>Brevets text</translation>
    </message>
    <message numerus="yes">
        <source>The cards take %n sheets.</source>
        <extracomment>After the sentence on the tray.</extracomment>
        <translation>
            <numerusform>Korten tar %n ark.</numerusform>
            <numerusform>Korten tar %n ark.</numerusform>
        </translation>
    </message>
    <message>
        <source>The part-used sheet lies on top.</source>
        <extracomment>After the sentence on the tray.</extracomment>
        <translation>Det påbörjade arket ligger överst.</translation>
    </message>
    <message>
        <source>The recipe is called {name} now</source>
        <extracomment>In the message bar, beside Undo; and follows &quot;Undo: &quot;.</extracomment>
        <translation>Receptet heter nu {name}</translation>
    </message>
    <message>
        <source>The recipe {name} is deleted</source>
        <extracomment>In the message bar, beside Undo; and follows &quot;Undo: &quot;.</extracomment>
        <translation>Receptet {name} är borttaget</translation>
    </message>
    <message>
        <source>The recipe {name} is saved</source>
        <extracomment>In the message bar, beside Undo; and follows &quot;Undo: &quot;.</extracomment>
        <translation>Receptet {name} är sparat</translation>
    </message>
    <message>
        <source>The same pack once more; nothing new was issued.</source>
        <translation>Samma paket en gång till. Inget nytt ställdes ut.</translation>
    </message>
    <message>
        <source>The text is as long as it can be.</source>
        <translation>Texten kan inte bli längre.</translation>
    </message>
    <message>
        <source>There is no blank {blanks}. It is printed as it stands.</source>
        <extracomment>Below the text of a letter; {blanks} is such as {stret}, the user&apos;s mistake.</extracomment>
        <translation>Det finns inget som heter {blanks}. Det skrivs ut som det står.</translation>
    </message>
    <message>
        <source>There is nothing of this in the pack.</source>
        <extracomment>In place of the preview.</extracomment>
        <translation>Det finns inget sådant i paketet.</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Field of a welcome pack: for whom it is.</extracomment>
        <translation>Till</translation>
    </message>
    <message>
        <source>Try a part of the customer&apos;s name.</source>
        <translation>Prova med en del av kundens namn.</translation>
    </message>
    <message>
        <source>Use the ready text</source>
        <extracomment>Throws the own text away.</extracomment>
        <translation>Ta den färdiga texten</translation>
    </message>
    <message>
        <source>Used before</source>
        <extracomment>In the preview of a card sheet: this place was used before.</extracomment>
        <translation>Redan använd</translation>
    </message>
    <message>
        <source>Visiting cards</source>
        <translation>Visitkort</translation>
    </message>
    <message>
        <source>Voucher</source>
        <extracomment>A check box in a narrow row: a voucher goes into the pack.</extracomment>
        <translation>Check</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Rabattcheckar</translation>
    </message>
    <message>
        <source>Welcome pack {customer}</source>
        <extracomment>Name of a file, without its ending; {customer} is a family name.</extracomment>
        <translation>Välkomstpaket {customer}</translation>
    </message>
    <message>
        <source>Welcome packs</source>
        <extracomment>The page of welcome packs, in the side navigation and over the page.</extracomment>
        <translation>Välkomstpaket</translation>
    </message>
    <message>
        <source>What the preview shows</source>
        <translation>Vad förhandsvisningen visar</translation>
    </message>
    <message>
        <source>What was printed by it stays as it is.</source>
        <extracomment>In the dialog that renames a recipe.</extracomment>
        <translation>Det som redan är utskrivet påverkas inte.</translation>
    </message>
    <message numerus="yes">
        <source>{customer} was given a pack with %n vouchers on {day} at {time}.</source>
        <extracomment>On the newest pack of a customer.</extracomment>
        <translation>
            <numerusform>{customer} fick ett paket med %n rabattcheck den {day} kl. {time}.</numerusform>
            <numerusform>{customer} fick ett paket med %n rabattcheckar den {day} kl. {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is ready.</source>
        <extracomment>Message after a pack without vouchers was made; {file} is its name.</extracomment>
        <translation>{file} är klar.</translation>
    </message>
    <message>
        <source>{file} is ready; nothing new was issued.</source>
        <extracomment>In the message bar, after an earlier pack was saved again; {file} is its name.</extracomment>
        <translation>{file} är klar; inget nytt ställdes ut.</translation>
    </message>
    <message>
        <source>{name} is a customer now</source>
        <extracomment>What was done, for the message bar and Undo; {name} is a customer.</extracomment>
        <translation>{name} är nu kund</translation>
    </message>
    <message numerus="yes">
        <source>{sheet}, %n cards</source>
        <extracomment>A card sheet in one line; {sheet} is maker and code.</extracomment>
        <translation>
            <numerusform>{sheet}, %n kort</numerusform>
            <numerusform>{sheet}, %n kort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui-partners</name>
    <message numerus="yes">
        <source>%n partners are in the trash</source>
        <extracomment>In the message bar, beside Undo.</extracomment>
        <translation>
            <numerusform>%n partner är i papperskorgen</numerusform>
            <numerusform>%n partner är i papperskorgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners are in {file}</source>
        <extracomment>In the message bar; {file} is a name.</extracomment>
        <translation>
            <numerusform>%n partner finns i {file}</numerusform>
            <numerusform>%n partner finns i {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners chosen</source>
        <extracomment>Heading of the panel beside the list, where several are chosen.</extracomment>
        <translation>
            <numerusform>%n partner vald</numerusform>
            <numerusform>%n partner valda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners got the tag {tags}</source>
        <extracomment>In the message bar, beside Undo; {tags} is what was typed.</extracomment>
        <translation>
            <numerusform>%n partner fick etiketten {tags}</numerusform>
            <numerusform>%n partner fick etiketten {tags}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partners lost the tag {tags}</source>
        <extracomment>In the message bar, beside Undo; {tags} is what was typed.</extracomment>
        <translation>
            <numerusform>%n partner blev av med etiketten {tags}</numerusform>
            <numerusform>%n partner blev av med etiketten {tags}</numerusform>
        </translation>
    </message>
    <message>
        <source>A drawing, which is sharp at any size.</source>
        <extracomment>How a picture will print; it has no dots.</extracomment>
        <translation>En teckning, som är skarp i alla storlekar.</translation>
    </message>
    <message>
        <source>A note was written</source>
        <extracomment>Follows &quot;Undo: &quot; and &quot;Redo: &quot;.</extracomment>
        <translation>En anteckning skrevs</translation>
    </message>
    <message>
        <source>Add a partner</source>
        <extracomment>The one button where there is no partner yet.</extracomment>
        <translation>Lägg till partner</translation>
    </message>
    <message>
        <source>Add the first one, also if it has no program yet.</source>
        <translation>Lägg till den första, även om den inte har programmet än.</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>What a screen reader says before each fact of a partner.</extracomment>
        <translation>Adress</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>The first chip above the list of partners, before their number.</extracomment>
        <translation>Alla</translation>
    </message>
    <message>
        <source>As much as possible</source>
        <extracomment>Takes the frame around a picture as large as it goes.</extracomment>
        <translation>Så mycket som möjligt</translation>
    </message>
    <message>
        <source>Back of the card</source>
        <translation>Kortets baksida</translation>
    </message>
    <message>
        <source>Back of the visiting card…</source>
        <translation>Visitkortets baksida…</translation>
    </message>
    <message>
        <source>Businesses that recommend each other gather here</source>
        <extracomment>Under the title of the page of partners.</extracomment>
        <translation>Här samlas företag som rekommenderar varandra</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Change picture</source>
        <extracomment>Button below a partner&apos;s card: opens a menu of its pictures.</extracomment>
        <translation>Byt bild</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Välj en annan fil</translation>
    </message>
    <message>
        <source>Choose one partner in the list first.</source>
        <extracomment>In the message bar: something is wanted of one partner where none is shown.</extracomment>
        <translation>Välj en partner i listan först.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Code with the contact of {name}</source>
        <extracomment>Screen reader: a QR code.</extracomment>
        <translation>Kod med kontakten till {name}</translation>
    </message>
    <message>
        <source>Colour</source>
        <extracomment>Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Färg</translation>
    </message>
    <message>
        <source>Contact person</source>
        <extracomment>What a screen reader says before each fact of a partner. Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Contacts for phones and address books (*.vcf)</source>
        <translation>Kontakter för telefoner och adressböcker (*.vcf)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Delete the note of {day}</source>
        <extracomment>Screen reader and tooltip of a cross; {day} is a date.</extracomment>
        <translation>Ta bort anteckningen från {day}</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <extracomment>Follows &quot;Undo: &quot; and &quot;Redo: &quot;.</extracomment>
        <translation>Ta bort {name}</translation>
    </message>
    <message>
        <source>Design of the visiting card</source>
        <extracomment>Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Visitkortets utseende</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Closes the form; everything is saved already.</extracomment>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Drag the frame, or move it with the arrow keys; with Shift they change its size.</source>
        <extracomment>Below a picture with a frame on it.</extracomment>
        <translation>Dra i ramen, eller flytta den med piltangenterna. Med Skift ändrar de storleken.</translation>
    </message>
    <message>
        <source>Drop contacts or a picture here</source>
        <extracomment>While a file is dragged over the page of partners.</extracomment>
        <translation>Släpp kontakter eller en bild här</translation>
    </message>
    <message>
        <source>E-mail</source>
        <extracomment>What a screen reader says before each fact of a partner. Fields of a partner, and examples in empty ones.</extracomment>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <extracomment>Follows &quot;Undo: &quot; and &quot;Redo: &quot;.</extracomment>
        <translation>Ändra {name}</translation>
    </message>
    <message>
        <source>English</source>
        <extracomment>Languages of a partner&apos;s letters.</extracomment>
        <translation>Engelska</translation>
    </message>
    <message>
        <source>Everything is saved at once.</source>
        <extracomment>Above the form of a partner: there is no button for saving.</extracomment>
        <translation>Allt sparas direkt.</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>A chip above the list of partners: opens a menu of filters.</extracomment>
        <translation>Filtrera</translation>
    </message>
    <message>
        <source>For example Harbour</source>
        <translation>Till exempel Hamnen</translation>
    </message>
    <message>
        <source>For example plumber</source>
        <extracomment>Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Till exempel rörmokare</translation>
    </message>
    <message>
        <source>For your eyes only</source>
        <extracomment>Heading over the text that I keep about a partner.</extracomment>
        <translation>Bara för dig</translation>
    </message>
    <message>
        <source>Front of the card</source>
        <translation>Kortets framsida</translation>
    </message>
    <message>
        <source>Front of the visiting card…</source>
        <translation>Visitkortets framsida…</translation>
    </message>
    <message>
        <source>Given / got</source>
        <extracomment>Vouchers issued for the partner, and redeemed from it: &quot;14 / 11&quot;. As short as it can be.</extracomment>
        <translation>Givet / fått</translation>
    </message>
    <message>
        <source>Given {given}, received {received} this year</source>
        <extracomment>Vouchers issued for a partner and redeemed from it since New Year.</extracomment>
        <translation>Givet {given}, fått {received} i år</translation>
    </message>
    <message>
        <source>Has applied</source>
        <translation>Har sökt</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Har lämnat</translation>
    </message>
    <message>
        <source>Hälsning: recommended by you</source>
        <translation>Hälsning: rekommenderas av dig</translation>
    </message>
    <message>
        <source>Into the phone’s contacts</source>
        <extracomment>Title of a dialog that shows a partner&apos;s contact as a code.</extracomment>
        <translation>Till mobilens kontakter</translation>
    </message>
    <message>
        <source>Klar: for everyone</source>
        <extracomment>Designs of a visiting card; names of a product, kept short.</extracomment>
        <translation>Klar: för alla</translation>
    </message>
    <message>
        <source>Kod: a code for the phone&apos;s contacts</source>
        <translation>Kod: en kod för mobilens kontakter</translation>
    </message>
    <message>
        <source>Kontor: centred and quiet</source>
        <translation>Kontor: centrerat och lugnt</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Senast ändrad</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotyp</translation>
    </message>
    <message>
        <source>Logo…</source>
        <translation>Logotyp…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <extracomment>Opens the partner that may be the same as the one being typed.</extracomment>
        <translation>Titta på den</translation>
    </message>
    <message>
        <source>Make a booklet</source>
        <translation>Gör en katalog</translation>
    </message>
    <message numerus="yes">
        <source>More than %n businesses that recommend each other</source>
        <extracomment>Under the title of the page of partners.</extracomment>
        <translation>
            <numerusform>Fler än %n företag som rekommenderar varandra</numerusform>
            <numerusform>Fler än %n företag som rekommenderar varandra</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Namn</translation>
    </message>
    <message>
        <source>New note</source>
        <extracomment>Screen reader.</extracomment>
        <translation>Ny anteckning</translation>
    </message>
    <message>
        <source>New partner</source>
        <extracomment>Heading over the form of a new partner.</extracomment>
        <translation>Ny partner</translation>
    </message>
    <message>
        <source>New partner {name}</source>
        <extracomment>Follows &quot;Undo: &quot; and &quot;Redo: &quot;.</extracomment>
        <translation>Ny partner {name}</translation>
    </message>
    <message>
        <source>No offer yet.</source>
        <extracomment>Instead of the offer of a partner that has none.</extracomment>
        <translation>Inget erbjudande än.</translation>
    </message>
    <message>
        <source>No partner fits {text}.</source>
        <extracomment>{text} is what was searched for, in quotation marks.</extracomment>
        <translation>Ingen partner passar {text}.</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <extracomment>Where the list would be, when nothing fits what was searched for.</extracomment>
        <translation>Ingen passar</translation>
    </message>
    <message>
        <source>Note an offer</source>
        <extracomment>Opens the form for what a partner without Handslag promised by word.</extracomment>
        <translation>Anteckna ett erbjudande</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>Heading over my own dated notes about a partner.</extracomment>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Notes, for your eyes only</source>
        <extracomment>Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Anteckningar, bara för dig</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Erbjudande</translation>
    </message>
    <message>
        <source>Offer to our customers</source>
        <extracomment>Heading over what a partner promises.</extracomment>
        <translation>Erbjudande till våra kunder</translation>
    </message>
    <message>
        <source>Only {dots} dots an inch at {width} × {height} mm. Below {least} it can look coarse.</source>
        <extracomment>How a picture will print; {width} and {height} are mm.</extracomment>
        <translation>Bara {dots} punkter per tum på {width} × {height} mm. Under {least} kan det se grovt ut.</translation>
    </message>
    <message>
        <source>Order by</source>
        <extracomment>Part of the menu: what the list is ordered by.</extracomment>
        <translation>Ordna efter</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <extracomment>Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Organisationsnummer</translation>
    </message>
    <message>
        <source>Page</source>
        <extracomment>Before the number of a PDF&apos;s page.</extracomment>
        <translation>Sida</translation>
    </message>
    <message>
        <source>Partner</source>
        <extracomment>Heads of the table of partners.</extracomment>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Partners</source>
        <extracomment>The page of partners, in the side navigation and over the page. Name of a file, without its ending.</extracomment>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <extracomment>Makes the picture on the clipboard the logo or the card of the chosen partner.</extracomment>
        <translation>Klistra in en bild</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <extracomment>Line of a menu.</extracomment>
        <translation>Klistra in från urklipp</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>What a screen reader says before each fact of a partner. Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Picture for {name}</source>
        <extracomment>Title of a dialog; {name} is a partner.</extracomment>
        <translation>Bild till {name}</translation>
    </message>
    <message>
        <source>Pictures and PDF</source>
        <extracomment>Kinds of files in a dialog.</extracomment>
        <translation>Bilder och PDF</translation>
    </message>
    <message>
        <source>Point the phone’s camera at the code.</source>
        <extracomment>Below a code on the screen, at the counter.</extracomment>
        <translation>Rikta mobilens kamera mot koden.</translation>
    </message>
    <message>
        <source>Postcode</source>
        <extracomment>Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Postcode area</source>
        <translation>Postnummerområde</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>Skriv ut kort</translation>
    </message>
    <message>
        <source>Remove the back’s picture</source>
        <translation>Ta bort baksidans bild</translation>
    </message>
    <message>
        <source>Remove the front’s picture</source>
        <translation>Ta bort framsidans bild</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Ta bort logotypen</translation>
    </message>
    <message>
        <source>Save as back</source>
        <translation>Spara som baksida</translation>
    </message>
    <message>
        <source>Save as front</source>
        <translation>Spara som framsida</translation>
    </message>
    <message>
        <source>Save as logo</source>
        <translation>Spara som logotyp</translation>
    </message>
    <message>
        <source>Save partners to a file</source>
        <extracomment>Writes the partners of the list to a vCard, CSV or Excel file. Title of the dialog that asks for a file, and the kinds of files in it.</extracomment>
        <translation>Spara partner till en fil</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Spara till en fil</translation>
    </message>
    <message>
        <source>Search partners</source>
        <translation>Sök partner</translation>
    </message>
    <message>
        <source>Several with commas</source>
        <extracomment>Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Flera med komma emellan</translation>
    </message>
    <message>
        <source>Show all partners</source>
        <extracomment>Takes all filters of the list away.</extracomment>
        <translation>Visa alla partner</translation>
    </message>
    <message>
        <source>Show all with the tag {tag}</source>
        <extracomment>What a screen reader says of a tag, which is a button.</extracomment>
        <translation>Visa alla med etiketten {tag}</translation>
    </message>
    <message>
        <source>Show code</source>
        <extracomment>Button below a partner&apos;s card: its contact as a code for a telephone.</extracomment>
        <translation>Visa kod</translation>
    </message>
    <message>
        <source>Show the partner’s code</source>
        <extracomment>Shows the chosen partner&apos;s contact as a code for a telephone.</extracomment>
        <translation>Visa partnerns kod</translation>
    </message>
    <message>
        <source>Skylt: a strong field of colour</source>
        <translation>Skylt: ett kraftigt färgfält</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Ställning</translation>
    </message>
    <message>
        <source>Standing, for your eyes only</source>
        <extracomment>Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Ställning, bara för dig</translation>
    </message>
    <message>
        <source>Street address</source>
        <extracomment>Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Gatuadress</translation>
    </message>
    <message>
        <source>Swedish</source>
        <extracomment>Languages of a partner&apos;s letters.</extracomment>
        <translation>Svenska</translation>
    </message>
    <message>
        <source>Table as text (*.csv)</source>
        <translation>Tabell som text (*.csv)</translation>
    </message>
    <message>
        <source>Tag</source>
        <extracomment>Field: one tag, or several with commas.</extracomment>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Tag them</source>
        <extracomment>Buttons of the panel where several partners are chosen.</extracomment>
        <translation>Sätt etikett</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Etiketter</translation>
    </message>
    <message>
        <source>Take the tag away</source>
        <translation>Ta bort etiketten</translation>
    </message>
    <message>
        <source>Telefon: the number large</source>
        <translation>Telefon: numret stort</translation>
    </message>
    <message>
        <source>The copied picture</source>
        <extracomment>The name of a picture that was copied, where the name of a file would stand.</extracomment>
        <translation>Den kopierade bilden</translation>
    </message>
    <message>
        <source>The note is deleted</source>
        <extracomment>In the message bar, beside Undo; and follows &quot;Undo: &quot;.</extracomment>
        <translation>Anteckningen är borttagen</translation>
    </message>
    <message>
        <source>The part that is kept</source>
        <extracomment>Screen reader: the picture with a frame on it.</extracomment>
        <translation>Delen som behålls</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one first.</source>
        <extracomment>In the message bar, after Ctrl+V.</extracomment>
        <translation>Det finns ingen bild i urklipp. Kopiera en först.</translation>
    </message>
    <message>
        <source>There was no room in the code for {parts}.</source>
        <extracomment>Below a code that is too small for a long contact; {parts} is &quot;the e-mail address&quot;.</extracomment>
        <translation>Koden hade inte plats för {parts}.</translation>
    </message>
    <message>
        <source>This is your own card. The others get it at the next exchange.</source>
        <extracomment>Above the form of my own business.</extracomment>
        <translation>Det här är ditt eget medlemskort. De andra får det vid nästa utbyte.</translation>
    </message>
    <message>
        <source>This partner looks after its own card. What you change in it stays until a newer card arrives.</source>
        <extracomment>Above the form of a partner that has the program.</extracomment>
        <translation>Partnern sköter sitt medlemskort själv. Det du ändrar här står kvar tills ett nyare kort kommer.</translation>
    </message>
    <message>
        <source>Town</source>
        <extracomment>Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Trade</source>
        <extracomment>Fields of a partner, and examples in empty ones. Parts of the menu that narrows the list of partners.</extracomment>
        <translation>Bransch</translation>
    </message>
    <message>
        <source>Use it as</source>
        <extracomment>Before the choices logo, front and back.</extracomment>
        <translation>Använd som</translation>
    </message>
    <message>
        <source>Visiting card of {name}</source>
        <extracomment>Screen reader: the picture of a visiting card.</extracomment>
        <translation>Visitkort för {name}</translation>
    </message>
    <message>
        <source>Web address</source>
        <extracomment>What a screen reader says before each fact of a partner. Fields of a partner, and examples in empty ones.</extracomment>
        <translation>Webbadress</translation>
    </message>
    <message>
        <source>What is the business called? Press Enter to go on.</source>
        <extracomment>Above the name of a new partner.</extracomment>
        <translation>Vad heter företaget? Tryck Enter för att gå vidare.</translation>
    </message>
    <message>
        <source>What you do here is done with all of them.</source>
        <extracomment>Below it.</extracomment>
        <translation>Det du gör här görs med alla.</translation>
    </message>
    <message>
        <source>Write a note, press Enter</source>
        <extracomment>In an empty field: what is typed becomes a note with today&apos;s date.</extracomment>
        <translation>Skriv en anteckning, tryck Enter</translation>
    </message>
    <message numerus="yes">
        <source>You and %n businesses in {town} that recommend each other</source>
        <extracomment>Under the title of the page of partners; all of them are in one town.</extracomment>
        <translation>
            <numerusform>Du och ett företag i {town} som rekommenderar varandra</numerusform>
            <numerusform>Du och %n företag i {town} som rekommenderar varandra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You and %n businesses that recommend each other</source>
        <extracomment>Under the title of the page of partners.</extracomment>
        <translation>
            <numerusform>Du och ett företag som rekommenderar varandra</numerusform>
            <numerusform>Du och %n företag som rekommenderar varandra</numerusform>
        </translation>
    </message>
    <message>
        <source>Your offer to the others&apos; customers</source>
        <extracomment>Heading over what my own business promises.</extracomment>
        <translation>Ditt erbjudande till de andras kunder</translation>
    </message>
    <message>
        <source>Your own business</source>
        <extracomment>Below the name of my own business in the table of partners.</extracomment>
        <translation>Ditt eget företag</translation>
    </message>
    <message>
        <source>Your partners gather here</source>
        <translation>Här samlas dina partner</translation>
    </message>
    <message>
        <source>the contact person</source>
        <translation>kontaktpersonen</translation>
    </message>
    <message>
        <source>the e-mail address</source>
        <extracomment>What is not in a code, after &quot;not in the code:&quot;.</extracomment>
        <translation>e-postadressen</translation>
    </message>
    <message>
        <source>the name of the business</source>
        <translation>företagets namn</translation>
    </message>
    <message>
        <source>{dots} dots an inch at {width} × {height} mm: sharp.</source>
        <extracomment>How a picture will print; {width} and {height} are mm.</extracomment>
        <translation>{dots} punkter per tum på {width} × {height} mm: skarpt.</translation>
    </message>
    <message>
        <source>{file} cannot be used. Choose a PNG, JPEG, PDF or a plain SVG, without scripts and links to other files.</source>
        <extracomment>{file} is a name in quotation marks.</extracomment>
        <translation>{file} går inte att använda. Välj en PNG, JPEG, PDF eller en enkel SVG, utan skript och länkar till andra filer.</translation>
    </message>
    <message>
        <source>{file} is damaged, or too small to be a picture. Save it again, or choose another.</source>
        <translation>{file} är skadad, eller för liten för att vara en bild. Spara den på nytt, eller välj en annan.</translation>
    </message>
    <message>
        <source>{file} is locked with a password. Save it without one, and try again.</source>
        <translation>{file} är låst med ett lösenord. Spara den utan lösenord och försök igen.</translation>
    </message>
    <message>
        <source>{file} is too large. Save it smaller, at most 10 MB and 25 million dots, and try again.</source>
        <translation>{file} är för stor. Spara den mindre, högst 10 MB och 25 miljoner punkter, och försök igen.</translation>
    </message>
    <message>
        <source>{name} has a new back of the card</source>
        <translation>{name} har en ny baksida på kortet</translation>
    </message>
    <message>
        <source>{name} has a new front of the card</source>
        <translation>{name} har en ny framsida på kortet</translation>
    </message>
    <message>
        <source>{name} has a new logo</source>
        <translation>{name} har en ny logotyp</translation>
    </message>
    <message>
        <source>{name} has no logo any more</source>
        <translation>{name} har ingen logotyp längre</translation>
    </message>
    <message>
        <source>{name} has no picture for the back any more</source>
        <translation>{name} har ingen bild på baksidan längre</translation>
    </message>
    <message>
        <source>{name} has no picture for the front any more</source>
        <translation>{name} har ingen bild på framsidan längre</translation>
    </message>
    <message>
        <source>{name} is already here: {why}.</source>
        <extracomment>Below the name of a partner being typed; {why} such as &quot;same phone number&quot;.</extracomment>
        <translation>{name} finns redan: {why}.</translation>
    </message>
    <message>
        <source>{name} is in the trash</source>
        <extracomment>In the message bar, beside Undo.</extracomment>
        <translation>{name} ligger i papperskorgen</translation>
    </message>
    <message>
        <source>{offer}. For new customers.</source>
        <extracomment>Follows an offer: &quot;15 % på första jobbet. Gäller nya kunder.&quot;</extracomment>
        <translation>{offer}. Gäller nya kunder.</translation>
    </message>
    <message>
        <source>{trade} in {town}</source>
        <extracomment>Below a partner&apos;s name: &quot;Rörmokare i Lindhamn&quot;.</extracomment>
        <translation>{trade} i {town}</translation>
    </message>
    <message>
        <source>{width} % of the width and {height} % of the height</source>
        <extracomment>Screen reader: what of a picture is kept.</extracomment>
        <translation>{width} % av bredden och {height} % av höjden</translation>
    </message>
</context>
<context>
    <name>ui-print</name>
    <message numerus="yes">
        <source>%n backs wait for {printer}, which is paused. They come when it is started again.</source>
        <extracomment>After the backs of paper were sent alone to a printer that is paused.</extracomment>
        <translation>
            <numerusform>%n baksida väntar på {printer}, som är pausad. Den skrivs ut när skrivaren startas igen.</numerusform>
            <numerusform>%n baksidor väntar på {printer}, som är pausad. De skrivs ut när skrivaren startas igen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backs were sent to {printer}.</source>
        <extracomment>After the backs of paper were sent alone; {printer} is a printer.</extracomment>
        <translation>
            <numerusform>%n baksida skickades till {printer}.</numerusform>
            <numerusform>%n baksidor skickades till {printer}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fronts wait for {printer}, which is paused. They come when it is started again.</source>
        <extracomment>After the fronts of paper were sent alone to a printer that is paused.</extracomment>
        <translation>
            <numerusform>%n framsida väntar på {printer}, som är pausad. Den skrivs ut när skrivaren startas igen.</numerusform>
            <numerusform>%n framsidor väntar på {printer}, som är pausad. De skrivs ut när skrivaren startas igen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fronts were sent to {printer}.</source>
        <extracomment>After the fronts of paper were sent alone; {printer} is a printer.</extracomment>
        <translation>
            <numerusform>%n framsida skickades till {printer}.</numerusform>
            <numerusform>%n framsidor skickades till {printer}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages wait for {printer}, which is paused. They come when it is started again.</source>
        <extracomment>After a print job was sent to a printer that is paused.</extracomment>
        <translation>
            <numerusform>%n sida väntar på {printer}, som är pausad. Den skrivs ut när skrivaren startas igen.</numerusform>
            <numerusform>%n sidor väntar på {printer}, som är pausad. De skrivs ut när skrivaren startas igen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages were sent to {printer}.</source>
        <extracomment>After a print job was sent; {printer} is a printer.</extracomment>
        <translation>
            <numerusform>%n sida skickades till {printer}.</numerusform>
            <numerusform>%n sidor skickades till {printer}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers are issued when it is opened.</source>
        <extracomment>In the dialog that prints a welcome pack, where there is no printer.</extracomment>
        <translation>
            <numerusform>%n rabattcheck ställs ut när paketet öppnas.</numerusform>
            <numerusform>%n rabattcheckar ställs ut när paketet öppnas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers are issued with the first print. Printing again issues nothing new.</source>
        <extracomment>In the dialog that prints a welcome pack, before it was made.</extracomment>
        <translation>
            <numerusform>%n rabattcheck ställs ut vid den första utskriften. Att skriva ut igen ställer inte ut något nytt.</numerusform>
            <numerusform>%n rabattcheckar ställs ut vid den första utskriften. Att skriva ut igen ställer inte ut något nytt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers. Printing them issues nothing new.</source>
        <extracomment>In the dialog that prints vouchers alone; %n is how many.</extracomment>
        <translation>
            <numerusform>%n check. Inget nytt ställs ut när du skriver ut den.</numerusform>
            <numerusform>%n checkar. Inget nytt ställs ut när du skriver ut dem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both sides of the paper</source>
        <extracomment>A choice of what is printed on.</extracomment>
        <translation>Papperets båda sidor</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Each paper can be printed alone, and again. Nothing new is issued.</source>
        <extracomment>In the dialog that prints a welcome pack, when there is nothing to issue any more.</extracomment>
        <translation>Varje papper kan skrivas ut för sig, och igen. Inget nytt ställs ut.</translation>
    </message>
    <message numerus="yes">
        <source>Lay %n sheets {sheet} in the tray, the side to print on up.</source>
        <extracomment>In the dialog that prints a welcome pack; {sheet} is the maker and code of a card sheet.</extracomment>
        <translation>
            <numerusform>Lägg %n ark {sheet} i facket med trycksidan uppåt.</numerusform>
            <numerusform>Lägg %n ark {sheet} i facket med trycksidan uppåt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lay plain A4 paper in the tray.</source>
        <extracomment>In the dialog that prints a welcome pack.</extracomment>
        <translation>Lägg vanligt A4-papper i facket.</translation>
    </message>
    <message>
        <source>Letter</source>
        <extracomment>A paper in the dialog that prints a welcome pack.</extracomment>
        <translation>Brev</translation>
    </message>
    <message>
        <source>Letter and vouchers</source>
        <extracomment>A paper in the dialog that prints a welcome pack.</extracomment>
        <translation>Brev och checkar</translation>
    </message>
    <message>
        <source>Looking for printers …</source>
        <extracomment>In place of the printer, while the computer is asked for its printers.</extracomment>
        <translation>Letar efter skrivare …</translation>
    </message>
    <message>
        <source>Making the pack, step {done} of {total}</source>
        <extracomment>Beside a progress bar while a welcome pack is made.</extracomment>
        <translation>Gör paketet, steg {done} av {total}</translation>
    </message>
    <message>
        <source>No printer was found on this computer. Add one in the computer’s settings, or open the pack in a PDF program and print it from there.</source>
        <translation>Ingen skrivare hittades på den här datorn. Lägg till en i datorns inställningar, eller öppna paketet i ett PDF-program och skriv ut därifrån.</translation>
    </message>
    <message>
        <source>No printer was found on this computer. Add one in the computer’s settings, or open the vouchers in a PDF program and print them from there.</source>
        <translation>Ingen skrivare hittades på datorn. Lägg till en i datorns inställningar, eller öppna checkarna i ett PDF-program och skriv ut därifrån.</translation>
    </message>
    <message>
        <source>One side of the paper</source>
        <extracomment>A choice of what is printed on.</extracomment>
        <translation>Papperets ena sida</translation>
    </message>
    <message>
        <source>Open in a PDF program</source>
        <translation>Öppna i PDF-program</translation>
    </message>
    <message>
        <source>Print letter and vouchers</source>
        <translation>Skriv ut brev och checkar</translation>
    </message>
    <message>
        <source>Print letter and vouchers again</source>
        <translation>Skriv ut brev och checkar igen</translation>
    </message>
    <message>
        <source>Print the backs</source>
        <extracomment>A button: prints the other side of paper whose fronts are printed.</extracomment>
        <translation>Skriv ut baksidorna</translation>
    </message>
    <message>
        <source>Print the backs again</source>
        <translation>Skriv ut baksidorna igen</translation>
    </message>
    <message>
        <source>Print the fronts</source>
        <extracomment>A button: prints the one side of the paper alone; the backs come after it.</extracomment>
        <translation>Skriv ut framsidorna</translation>
    </message>
    <message>
        <source>Print the fronts again</source>
        <translation>Skriv ut framsidorna igen</translation>
    </message>
    <message>
        <source>Print the letter</source>
        <translation>Skriv ut brevet</translation>
    </message>
    <message>
        <source>Print the letter again</source>
        <translation>Skriv ut brevet igen</translation>
    </message>
    <message>
        <source>Print the pack</source>
        <extracomment>Title of the dialog that prints a welcome pack.</extracomment>
        <translation>Skriv ut paketet</translation>
    </message>
    <message>
        <source>Print the visiting cards</source>
        <translation>Skriv ut visitkorten</translation>
    </message>
    <message>
        <source>Print the visiting cards again</source>
        <translation>Skriv ut visitkorten igen</translation>
    </message>
    <message>
        <source>Print the vouchers</source>
        <extracomment>A paper in the dialog that prints vouchers alone.</extracomment>
        <translation>Skriv ut checkarna</translation>
    </message>
    <message>
        <source>Print the vouchers again</source>
        <translation>Skriv ut checkarna igen</translation>
    </message>
    <message>
        <source>Print vouchers</source>
        <extracomment>Title of the dialog that prints vouchers alone.</extracomment>
        <translation>Skriv ut checkar</translation>
    </message>
    <message>
        <source>Printer</source>
        <extracomment>Beside a choice of printers. Fields of the dialog that measures a printer.</extracomment>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>Printer: {paper}</source>
        <extracomment>The name of a choice for a screen reader; {paper} is &quot;Letter and vouchers&quot;, for example.</extracomment>
        <translation>Skrivare: {paper}</translation>
    </message>
    <message>
        <source>Printing, {done} of {total} pages</source>
        <extracomment>Beside a progress bar while a paper is printed.</extracomment>
        <translation>Skriver ut, {done} av {total} sidor</translation>
    </message>
    <message>
        <source>Sides</source>
        <extracomment>Beside a choice: both sides of the paper are printed on, or one.</extracomment>
        <translation>Sidor</translation>
    </message>
    <message numerus="yes">
        <source>The %n part-used ones come first, the oldest on top.</source>
        <extracomment>Follows the sentence on how card sheets are laid in, when several are part-used.</extracomment>
        <translation>
            <numerusform>Det %n påbörjade kommer först.</numerusform>
            <numerusform>De %n påbörjade kommer först, det äldsta överst.</numerusform>
        </translation>
    </message>
    <message>
        <source>The part-used one comes first: place {slot} is printed first.</source>
        <extracomment>Follows the sentence on how card sheets are laid in, when the first of them is part-used.</extracomment>
        <translation>Det påbörjade arket ska skrivas ut först: korten börjar på plats {slot}.</translation>
    </message>
    <message>
        <source>The usual tray</source>
        <extracomment>The first of a printer&apos;s trays: whichever the printer takes by itself.</extracomment>
        <translation>Det vanliga facket</translation>
    </message>
    <message>
        <source>Tray</source>
        <extracomment>Beside a choice of a printer&apos;s trays.</extracomment>
        <translation>Fack</translation>
    </message>
    <message>
        <source>Visiting cards</source>
        <extracomment>A paper in the dialog that prints a welcome pack.</extracomment>
        <translation>Visitkort</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <extracomment>What the computer&apos;s print queue calls vouchers that are printed alone.</extracomment>
        <translation>Checkar</translation>
    </message>
    <message>
        <source>Vouchers to a page</source>
        <translation>Checkar per sida</translation>
    </message>
    <message>
        <source>Welcome pack</source>
        <extracomment>What the computer&apos;s print queue calls a welcome pack.</extracomment>
        <translation>Välkomstpaket</translation>
    </message>
    <message>
        <source>{number} to a page</source>
        <extracomment>A choice where vouchers are printed: how many share an A4; always 3, 5 or 8.</extracomment>
        <translation>{number} per sida</translation>
    </message>
</context>
<context>
    <name>ui-printers</name>
    <message>
        <source>Anything</source>
        <extracomment>A choice of what lies in a printer&apos;s tray.</extracomment>
        <translation>Alla papper</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Baksida</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Calibration page</source>
        <extracomment>Name of a file, without its ending.</extracomment>
        <translation>Mätsida</translation>
    </message>
    <message>
        <source>Card sheets</source>
        <extracomment>A choice of what lies in a printer&apos;s tray: perforated card sheets of any maker.</extracomment>
        <translation>Kortark</translation>
    </message>
    <message>
        <source>Every printer prints a little beside. Measure yours once, and visiting cards land within the perforation.</source>
        <translation>Alla skrivare skriver lite vid sidan av. Mät din en gång, så hamnar visitkorten innanför perforeringen.</translation>
    </message>
    <message>
        <source>Everything lies {one} and {other}.</source>
        <extracomment>Where a print lies; {one} is &quot;2.3 mm too far to the right&quot;, {other} is &quot;1.2 mm too low&quot;.</extracomment>
        <translation>Allt sitter {one} och {other}.</translation>
    </message>
    <message>
        <source>Everything lies {one}.</source>
        <extracomment>Where a print lies; {one} is &quot;2.3 mm too far to the right&quot;.</extracomment>
        <translation>Allt sitter {one}.</translation>
    </message>
    <message>
        <source>Front</source>
        <extracomment>The side of the paper that a printer was measured for.</extracomment>
        <translation>Framsida</translation>
    </message>
    <message>
        <source>I have the page</source>
        <translation>Jag har sidan</translation>
    </message>
    <message>
        <source>It is printed {percent} % too large.</source>
        <translation>Det blir {percent} % för stort.</translation>
    </message>
    <message>
        <source>It is printed {percent} % too small.</source>
        <translation>Det blir {percent} % för litet.</translation>
    </message>
    <message>
        <source>It is turned {degrees}° anticlockwise.</source>
        <translation>Det är vridet {degrees}° moturs.</translation>
    </message>
    <message>
        <source>It is turned {degrees}° clockwise.</source>
        <translation>Det är vridet {degrees}° medurs.</translation>
    </message>
    <message>
        <source>It is {percent} % too long.</source>
        <translation>Det blir {percent} % för långt på höjden.</translation>
    </message>
    <message>
        <source>It is {percent} % too narrow.</source>
        <translation>Det blir {percent} % för smalt.</translation>
    </message>
    <message>
        <source>It is {percent} % too short.</source>
        <translation>Det blir {percent} % för kort på höjden.</translation>
    </message>
    <message>
        <source>It is {percent} % too wide.</source>
        <translation>Det blir {percent} % för brett.</translation>
    </message>
    <message>
        <source>Measure a printer</source>
        <extracomment>Title of the dialog that measures a printer.</extracomment>
        <translation>Mät en skrivare</translation>
    </message>
    <message>
        <source>Measure from the middle of each cross, in millimetres to the tenth. What you did not measure stays empty: one cross is enough for a start. A tenth wrong can move a card by two tenths, but such errors even out: all ten measures are best.</source>
        <extracomment>Second step of measuring a printer.</extracomment>
        <translation>Mät från mitten av varje kors, i millimeter på tiondelen när. Det du inte har mätt får vara tomt: ett kors räcker till att börja med. En tiondel fel kan flytta ett kort två tiondelar, men sådana fel jämnar ut sig: bäst är alla tio måtten.</translation>
    </message>
    <message>
        <source>Measure this again: {reading}. It differs {length} mm from all the others.</source>
        <extracomment>{reading} is what was measured, such as &quot;distance from cross A to the side&quot;.</extracomment>
        <translation>Mät detta igen: {reading}. Det skiljer {length} mm från alla de andra.</translation>
    </message>
    <message>
        <source>No printer was found on this computer. Write what yours is called, save the page, and print it where the printer is.</source>
        <translation>Ingen skrivare hittades på den här datorn. Skriv vad din heter, spara sidan och skriv ut den där skrivaren finns.</translation>
    </message>
    <message>
        <source>Only one direction was measured.</source>
        <extracomment>After what a printer was measured to do.</extracomment>
        <translation>Bara en riktning är mätt.</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>Pappersformat</translation>
    </message>
    <message>
        <source>Plain paper</source>
        <extracomment>A choice of what lies in a printer&apos;s tray.</extracomment>
        <translation>Vanligt papper</translation>
    </message>
    <message>
        <source>Print a check page</source>
        <extracomment>Buttons of a printer in the settings.</extracomment>
        <translation>Skriv ut kontrollsida</translation>
    </message>
    <message>
        <source>Print the page</source>
        <extracomment>Buttons of the dialog that measures a printer.</extracomment>
        <translation>Skriv ut sidan</translation>
    </message>
    <message>
        <source>Print the page at actual size, on the paper and from the tray that you use for cards. Then measure it with a ruler.</source>
        <extracomment>First step of measuring a printer.</extracomment>
        <translation>Skriv ut sidan i verklig storlek, på det papper och från det fack som du använder för kort. Mät den sedan med linjal.</translation>
    </message>
    <message>
        <source>Printers</source>
        <extracomment>Heading of the settings of printers.</extracomment>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Save the measures</source>
        <translation>Spara måtten</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Spara sidan</translation>
    </message>
    <message>
        <source>Save the page to measure</source>
        <extracomment>Title of the dialog that asks for a file.</extracomment>
        <translation>Spara sidan att mäta på</translation>
    </message>
    <message>
        <source>Side of the paper</source>
        <translation>Papperets sida</translation>
    </message>
    <message>
        <source>The check page was sent to {printer}: every cross should be 20 mm.</source>
        <extracomment>After the check page of a printer was printed.</extracomment>
        <translation>Kontrollsidan skickades till {printer}: alla kors ska bli 20 mm.</translation>
    </message>
    <message>
        <source>The print lies where it should.</source>
        <extracomment>What a printer was measured to do.</extracomment>
        <translation>Utskriften ligger där den ska.</translation>
    </message>
    <message>
        <source>The rulers</source>
        <extracomment>Before two fields for the lengths of two printed rulers.</extracomment>
        <translation>Linjalerna</translation>
    </message>
    <message>
        <source>The size was not measured.</source>
        <extracomment>After what a printer was measured to do.</extracomment>
        <translation>Storleken är inte mätt.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Fack</translation>
    </message>
    <message>
        <source>What lies in the tray</source>
        <translation>Det som ligger i facket</translation>
    </message>
    <message>
        <source>What the measures tell is said here.</source>
        <extracomment>Before anything was measured.</extracomment>
        <translation>Här står vad måtten säger.</translation>
    </message>
    <message>
        <source>across</source>
        <extracomment>Beside a field: the length of the ruler across, in mm.</extracomment>
        <translation>tvärs</translation>
    </message>
    <message>
        <source>card sheets</source>
        <extracomment>For what a printer was measured, in a list: perforated card sheets of any maker.</extracomment>
        <translation>kortark</translation>
    </message>
    <message>
        <source>down</source>
        <extracomment>Beside a field: the length of the ruler down, in mm.</extracomment>
        <translation>nedåt</translation>
    </message>
    <message>
        <source>plain paper</source>
        <extracomment>For what a printer was measured, in a list.</extracomment>
        <translation>vanligt papper</translation>
    </message>
    <message>
        <source>to the lower edge</source>
        <extracomment>Beside a field: from a cross to the paper&apos;s lower edge, in mm.</extracomment>
        <translation>till nedre kanten</translation>
    </message>
    <message>
        <source>to the side</source>
        <extracomment>Beside a field: from a cross to the paper&apos;s left or right side, in mm.</extracomment>
        <translation>till sidan</translation>
    </message>
    <message>
        <source>to the upper edge</source>
        <extracomment>Beside a field: from a cross to the paper&apos;s upper edge, in mm.</extracomment>
        <translation>till övre kanten</translation>
    </message>
    <message>
        <source>tray {tray}</source>
        <extracomment>After the side of the paper that a printer was measured for.</extracomment>
        <translation>fack {tray}</translation>
    </message>
    <message>
        <source>{length} mm too far to the left</source>
        <extracomment>How far a print lies off (&quot;2.3 mm too far to the right&quot;).</extracomment>
        <translation>{length} mm för långt åt vänster</translation>
    </message>
    <message>
        <source>{length} mm too far to the right</source>
        <extracomment>How far a print lies off (&quot;2.3 mm too far to the right&quot;).</extracomment>
        <translation>{length} mm för långt åt höger</translation>
    </message>
    <message>
        <source>{length} mm too high</source>
        <extracomment>How far a print lies off (&quot;1.2 mm too low&quot;).</extracomment>
        <translation>{length} mm för högt upp</translation>
    </message>
    <message>
        <source>{length} mm too low</source>
        <extracomment>How far a print lies off (&quot;1.2 mm too low&quot;).</extracomment>
        <translation>{length} mm för långt ned</translation>
    </message>
    <message>
        <source>{printer} is measured: print a check page now.</source>
        <extracomment>In the message bar.</extracomment>
        <translation>{printer} är mätt: skriv gärna ut en kontrollsida.</translation>
    </message>
    <message>
        <source>{printer} is no longer corrected</source>
        <extracomment>In the message bar, beside Undo.</extracomment>
        <translation>{printer} rättas inte längre</translation>
    </message>
    <message>
        <source>{side}, measured {day}</source>
        <extracomment>{side} is the side of the paper, with the tray and what lies in it where that was said.</extracomment>
        <translation>{side}, mätt {day}</translation>
    </message>
</context>
<context>
    <name>ui-redeem</name>
    <message numerus="yes">
        <source>%n vouchers. Choose one.</source>
        <translation>
            <numerusform>En rabattcheck. Ta den.</numerusform>
            <numerusform>%n rabattcheckar. Välj en.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>On the counter, above the business that redeemed a voucher.</extracomment>
        <translation>Av</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>Räknas till</translation>
    </message>
    <message>
        <source>Discount</source>
        <extracomment>Small, above a large benefit on the counter.</extracomment>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Discount {benefit}</source>
        <extracomment>At the till, before the amount that is taken off; {benefit} is &quot;15 %&quot; or nothing.</extracomment>
        <translation>Rabatt {benefit}</translation>
    </message>
    <message>
        <source>Drop the picture or PDF with the voucher here</source>
        <translation>Släpp bilden eller PDF-filen med checken här</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>The button that shows the chosen voucher, and the key that does it. The button that makes ready for the next voucher, and the key that does it. The button that redeems the voucher, and the key that does it.</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Fixed price</source>
        <extracomment>Small, above a large price on the counter.</extracomment>
        <translation>Fast pris</translation>
    </message>
    <message>
        <source>For new customers only.</source>
        <translation>Gäller bara nya kunder.</translation>
    </message>
    <message>
        <source>For {redeemer}, no. {serial}, {code}</source>
        <extracomment>In a list, below the issuer: where the voucher is for, its number and code.</extracomment>
        <translation>Till {redeemer}, nr {serial}, {code}</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>Fakturanummer</translation>
    </message>
    <message>
        <source>Is redeemed by</source>
        <extracomment>On the counter, above the business that may redeem a voucher.</extracomment>
        <translation>Löses in hos</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Utställd av</translation>
    </message>
    <message>
        <source>No amount is given. Press Enter once more to redeem anyway.</source>
        <translation>Inget belopp är skrivet. Tryck Enter en gång till om du vill lösa in ändå.</translation>
    </message>
    <message>
        <source>No. {serial}</source>
        <translation>Nr {serial}</translation>
    </message>
    <message>
        <source>No. {serial}, issued {day}</source>
        <extracomment>On the counter: &quot;No. 14, issued 2 november 2026&quot;.</extracomment>
        <translation>Nr {serial}, utställd {day}</translation>
    </message>
    <message>
        <source>Picture or PDF</source>
        <extracomment>Opens a photograph or a PDF file with a voucher in it.</extracomment>
        <translation>Bild eller PDF</translation>
    </message>
    <message>
        <source>Picture or PDF with a voucher</source>
        <translation>Bild eller PDF med en rabattcheck</translation>
    </message>
    <message>
        <source>Pictures and PDF</source>
        <extracomment>Behind the kinds in the dialog that opens a picture or PDF.</extracomment>
        <translation>Bilder och PDF</translation>
    </message>
    <message>
        <source>Read the next one</source>
        <extracomment>The button that makes ready for the next voucher, and the key that does it.</extracomment>
        <translation>Läs nästa check</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Läser filen</translation>
    </message>
    <message>
        <source>Ready for a voucher</source>
        <translation>Redo för en rabattcheck</translation>
    </message>
    <message>
        <source>Reason {number}</source>
        <extracomment>Small at the right of the band: the number of the reason, 1 to 14.</extracomment>
        <translation>Orsak {number}</translation>
    </message>
    <message>
        <source>Redeem</source>
        <extracomment>The button that redeems the voucher, and the key that does it.</extracomment>
        <translation>Lös in</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <extracomment>On the counter, above the moment at which a voucher was used.</extracomment>
        <translation>Löstes in</translation>
    </message>
    <message>
        <source>Reverse the redemption</source>
        <translation>Ångra inlösen</translation>
    </message>
    <message>
        <source>Scan the square code, type the code below it, or drop a picture or PDF here.</source>
        <translation>Skanna den fyrkantiga koden, skriv koden som står under den, eller släpp en bild eller PDF här.</translation>
    </message>
    <message>
        <source>Scan, or type the 18 characters</source>
        <translation>Skanna, eller skriv de 18 tecknen</translation>
    </message>
    <message>
        <source>Take this one</source>
        <extracomment>The button that shows the chosen voucher, and the key that does it.</extracomment>
        <translation>Ta den här</translation>
    </message>
    <message>
        <source>The bill</source>
        <translation>Räkningen</translation>
    </message>
    <message>
        <source>The customer buys for</source>
        <extracomment>Above the amount at the till: the bill, VAT included.</extracomment>
        <translation>Kunden handlar för</translation>
    </message>
    <message>
        <source>The redemption is reversed. The voucher can be used again.</source>
        <translation>Inlösen är ångrad. Checken går att använda igen.</translation>
    </message>
    <message>
        <source>The sale</source>
        <translation>Köpet</translation>
    </message>
    <message>
        <source>The voucher</source>
        <translation>Checken</translation>
    </message>
    <message>
        <source>The voucher’s code</source>
        <extracomment>Name of the field for a voucher&apos;s code, and what stands in it while it is empty.</extracomment>
        <translation>Checkens kod</translation>
    </message>
    <message>
        <source>To pay</source>
        <extracomment>At the till, before what is left to pay.</extracomment>
        <translation>Att betala</translation>
    </message>
    <message>
        <source>Unreadable code</source>
        <translation>Oläslig kod</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Moms</translation>
    </message>
    <message>
        <source>VAT {rate}</source>
        <extracomment>A screen reader&apos;s name of a choice: {rate} is &quot;25 %&quot;.</extracomment>
        <translation>Moms {rate}</translation>
    </message>
    <message>
        <source>Valid through</source>
        <translation>Giltig t.o.m.</translation>
    </message>
    <message>
        <source>Voucher</source>
        <extracomment>Heads of the columns of vouchers that were found in one file.</extracomment>
        <translation>Rabattcheck</translation>
    </message>
    <message>
        <source>Vouchers in the file</source>
        <translation>Rabattcheckar i filen</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Vad du kan göra</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Det här lästes</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>On the counter, above the address at which a voucher was used.</extracomment>
        <translation>Var</translation>
    </message>
    <message>
        <source>You could say</source>
        <extracomment>A heading above a sentence that the user can say to the customer.</extracomment>
        <translation>Så kan du säga</translation>
    </message>
    <message>
        <source>of which VAT</source>
        <extracomment>At the till, below &quot;To pay&quot;, before an amount.</extracomment>
        <translation>varav moms</translation>
    </message>
    <message>
        <source>optional</source>
        <extracomment>Inside the empty field for the invoice number, which need not be filled in.</extracomment>
        <translation>valfritt</translation>
    </message>
    <message>
        <source>{benefit} from {issuer}</source>
        <extracomment>In a list: {benefit} is &quot;15 %&quot;, {issuer} a business.</extracomment>
        <translation>{benefit} från {issuer}</translation>
    </message>
    <message>
        <source>{issuer}, {day}</source>
        <extracomment>On the counter: {issuer} is a business, {day} &quot;2 november 2026&quot;.</extracomment>
        <translation>{issuer}, {day}</translation>
    </message>
    <message>
        <source>{offer}, no. {serial}</source>
        <extracomment>On the counter: {offer} is &quot;15 % off the first job&quot;, {serial} its number.</extracomment>
        <translation>{offer}, nr {serial}</translation>
    </message>
</context>
<context>
    <name>ui-referrals</name>
    <message numerus="yes">
        <source>%n customers to thank for</source>
        <extracomment>Under the title of the page of referrals.</extracomment>
        <translation>
            <numerusform>%n kund att tacka för</numerusform>
            <numerusform>%n kunder att tacka för</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Agreed to: {consent}</source>
        <translation>Har gått med på: {consent}</translation>
    </message>
    <message>
        <source>All, as part of a sum</source>
        <extracomment>Who may see what a customer was worth.</extracomment>
        <translation>Alla, som del av en summa</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Answered on {day}</source>
        <translation>Svarade {day}</translation>
    </message>
    <message>
        <source>Became my customer</source>
        <extracomment>Answers a referral: what became of the customer.</extracomment>
        <translation>Blev min kund</translation>
    </message>
    <message>
        <source>Came to nothing</source>
        <translation>Blev inget</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Kontaktad</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Fields of the dialog that sends a customer to a partner, and examples. Heads of the table of referrals.</extracomment>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Customers that you send each other, with their consent</source>
        <extracomment>Under the title of the page of referrals.</extracomment>
        <translation>Kunder som ni skickar till varandra, med deras samtycke</translation>
    </message>
    <message>
        <source>Does a customer need a partner of yours? Ask, and send the customer there.</source>
        <translation>Behöver en kund någon av dina partner? Fråga, och skicka kunden dit.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Erased customer</source>
        <extracomment>Instead of a customer&apos;s name, after the customer was erased.</extracomment>
        <translation>Raderad kund</translation>
    </message>
    <message>
        <source>For example 4 000</source>
        <extracomment>Fields of the dialog that thanks for a customer, and an example.</extracomment>
        <translation>Till exempel 4 000</translation>
    </message>
    <message>
        <source>For example: you may pass on my number</source>
        <translation>Till exempel: ni får lämna mitt nummer vidare</translation>
    </message>
    <message>
        <source>From {partner}</source>
        <translation>Från {partner}</translation>
    </message>
    <message>
        <source>Has a discount voucher</source>
        <extracomment>In the pane of a referral: a voucher went with the customer.</extracomment>
        <translation>Har en rabattcheck</translation>
    </message>
    <message>
        <source>I have called</source>
        <translation>Jag har ringt</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Blev inget</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meddelande</translation>
    </message>
    <message>
        <source>Message to the partner</source>
        <translation>Meddelande till partnern</translation>
    </message>
    <message>
        <source>No referral fits</source>
        <extracomment>Where the list would be, when nothing fits what was searched for.</extracomment>
        <translation>Ingen hänvisning passar</translation>
    </message>
    <message>
        <source>Only I</source>
        <extracomment>Who may see what a customer was worth.</extracomment>
        <translation>Bara jag</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Referrals</source>
        <extracomment>The page of referrals, in the side navigation and over the page.</extracomment>
        <translation>Hänvisningar</translation>
    </message>
    <message>
        <source>Say thank you</source>
        <translation>Säg tack</translation>
    </message>
    <message>
        <source>Say thank you…</source>
        <translation>Säg tack …</translation>
    </message>
    <message>
        <source>Search referrals</source>
        <translation>Sök hänvisning</translation>
    </message>
    <message>
        <source>Send a customer</source>
        <translation>Skicka en kund</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Skicka till</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Skickad</translation>
    </message>
    <message>
        <source>Sent on {day}</source>
        <extracomment>In the pane of a referral; {day} is when the customer was sent.</extracomment>
        <translation>Skickad {day}</translation>
    </message>
    <message>
        <source>Show all referrals</source>
        <translation>Visa alla hänvisningar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Thanked</source>
        <translation>Tackad</translation>
    </message>
    <message>
        <source>Thanked on {day}</source>
        <translation>Tackade {day}</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Tack</translation>
    </message>
    <message>
        <source>The partner gets name, phone and address with your next file for them. Ask the customer first.</source>
        <translation>Partnern får namn, telefon och adress med din nästa fil till dem. Fråga kunden först.</translation>
    </message>
    <message>
        <source>The referral is taken back</source>
        <extracomment>In the message bar.</extracomment>
        <translation>Hänvisningen är tillbakatagen</translation>
    </message>
    <message>
        <source>To be called</source>
        <translation>Att ringa</translation>
    </message>
    <message>
        <source>To or from</source>
        <translation>Till eller från</translation>
    </message>
    <message>
        <source>To {partner}</source>
        <translation>Till {partner}</translation>
    </message>
    <message>
        <source>Try a part of a name.</source>
        <translation>Pröva en del av namnet.</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Rabattcheck</translation>
    </message>
    <message>
        <source>We two</source>
        <extracomment>Who may see what a customer was worth.</extracomment>
        <translation>Vi två</translation>
    </message>
    <message>
        <source>What it was worth, in kronor</source>
        <extracomment>Fields of the dialog that thanks for a customer, and an example.</extracomment>
        <translation>Vad det var värt, i kronor</translation>
    </message>
    <message>
        <source>What the customer agreed to</source>
        <translation>Vad kunden har gått med på</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Who may see the amount</source>
        <translation>Vem som får se beloppet</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Blev kund</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Värt</translation>
    </message>
    <message>
        <source>Your referrals gather here</source>
        <translation>Här samlas dina hänvisningar</translation>
    </message>
    <message>
        <source>{partner} gets your thanks with your next file for them.</source>
        <translation>{partner} får ditt tack med din nästa fil till dem.</translation>
    </message>
    <message>
        <source>{partner} hears of it with your next file for them.</source>
        <extracomment>In the message bar; {partner} is who gets the customer.</extracomment>
        <translation>{partner} hör om det med din nästa fil till dem.</translation>
    </message>
    <message>
        <source>{partner} learns of it with your next file for them.</source>
        <extracomment>In the message bar; {partner} sent the customer.</extracomment>
        <translation>{partner} får veta det med din nästa fil till dem.</translation>
    </message>
</context>
<context>
    <name>ui-reports</name>
    <message numerus="yes">
        <source>%n businesses that recommend each other</source>
        <translation>
            <numerusform>%n företag</numerusform>
            <numerusform>%n företag som rekommenderar varandra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members have no Swedish postcode.</source>
        <translation>
            <numerusform>%n medlem har inget svenskt postnummer.</numerusform>
            <numerusform>%n medlemmar har inget svenskt postnummer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n till</numerusform>
            <numerusform>%n till</numerusform>
        </translation>
    </message>
    <message>
        <source>A new customer by advertising costs</source>
        <extracomment>A field: an amount in kronor.</extracomment>
        <translation>En ny kund genom reklam kostar</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Hela tiden</translation>
    </message>
    <message>
        <source>Can still be used</source>
        <translation>Kan fortfarande användas</translation>
    </message>
    <message>
        <source>Choose a tile to see only the members there.</source>
        <extracomment>Under the map of postcodes.</extracomment>
        <translation>Välj en ruta för att bara se medlemmarna där.</translation>
    </message>
    <message>
        <source>Customers sent</source>
        <translation>Skickade kunder</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatter</translation>
    </message>
    <message>
        <source>Every trade of the list has a member.</source>
        <translation>Varje bransch i listan har en medlem.</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Utgångna</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dagen</translation>
    </message>
    <message>
        <source>For example 800</source>
        <translation>Till exempel 800</translation>
    </message>
    <message>
        <source>Given</source>
        <extracomment>The two halves of the bars: vouchers and customers.</extracomment>
        <translation>Givet</translation>
    </message>
    <message>
        <source>Given and received by partner</source>
        <extracomment>The table of what was given and received, for a screen reader.</extracomment>
        <translation>Givet och fått per partner</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Utgivna</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dagen</translation>
    </message>
    <message>
        <source>Last heard of</source>
        <translation>Hördes av senast</translation>
    </message>
    <message>
        <source>Map of postcodes</source>
        <translation>Karta över postnummer</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Medlem</translation>
    </message>
    <message>
        <source>Members</source>
        <extracomment>The table of members, for a screen reader.</extracomment>
        <translation>Medlemmar</translation>
    </message>
    <message>
        <source>Members by trade</source>
        <extracomment>A heading: how many members of the network there are of each trade.</extracomment>
        <translation>Medlemmar per bransch</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>Egna datum</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Fått</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <extracomment>Parts of a bar: how vouchers stand.</extracomment>
        <translation>Inlösta</translation>
    </message>
    <message>
        <source>Redeemed here</source>
        <translation>Inlösta här</translation>
    </message>
    <message>
        <source>Reports</source>
        <extracomment>The page of reports, in the side navigation and over the page.</extracomment>
        <translation>Rapporter</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Försäljning</translation>
    </message>
    <message>
        <source>Save the report</source>
        <extracomment>Title of the dialog that asks for a file, and the kinds of files in it.</extracomment>
        <translation>Spara rapporten</translation>
    </message>
    <message>
        <source>Say what a new customer costs you in advertising, and you see what the network has saved.</source>
        <translation>Ange vad en ny kund kostar dig i reklam, så ser du vad nätverket har sparat.</translation>
    </message>
    <message>
        <source>Still valid</source>
        <translation>Giltiga</translation>
    </message>
    <message>
        <source>Table as text (*.csv)</source>
        <translation>Tabell som text (*.csv)</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Denna månad</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>I år</translation>
    </message>
    <message>
        <source>To be read and printed (*.pdf)</source>
        <translation>Att läsa och skriva ut (*.pdf)</translation>
    </message>
    <message>
        <source>Trades that are missing</source>
        <extracomment>A heading: trades that no member of the network has.</extracomment>
        <translation>Branscher som saknas</translation>
    </message>
    <message>
        <source>Vouchers and customers</source>
        <extracomment>Heading over bars; what is counted is vouchers and customers sent.</extracomment>
        <translation>Rabattcheckar och kunder</translation>
    </message>
    <message>
        <source>Vouchers by partner</source>
        <extracomment>The table of what became of the vouchers, for a screen reader.</extracomment>
        <translation>Rabattcheckar per partner</translation>
    </message>
    <message>
        <source>Vouchers given</source>
        <extracomment>Heads of columns with numbers, which are as narrow as these words.</extracomment>
        <translation>Givna checkar</translation>
    </message>
    <message>
        <source>Where the members are</source>
        <translation>Var medlemmarna finns</translation>
    </message>
    <message>
        <source>With you since</source>
        <translation>Hos dig sedan</translation>
    </message>
    <message>
        <source>You have issued no voucher in this time.</source>
        <extracomment>Where bars would be.</extracomment>
        <translation>Du har inte gett ut någon rabattcheck under tiden.</translation>
    </message>
    <message>
        <source>Your vouchers at your partners</source>
        <extracomment>Heading over bars: how the vouchers that I issued stand now.</extracomment>
        <translation>Dina rabattcheckar hos dina partner</translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the table below</source>
        <extracomment>Below bars: more partners stand in the table only.</extracomment>
        <translation>
            <numerusform>och %n till i tabellen nedanför</numerusform>
            <numerusform>och %n till i tabellen nedanför</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more trades</source>
        <translation>
            <numerusform>och %n bransch till</numerusform>
            <numerusform>och %n branscher till</numerusform>
        </translation>
    </message>
    <message>
        <source>by {name}</source>
        <extracomment>Under the day since when a member is in the list; {name} passed its card on.</extracomment>
        <translation>genom {name}</translation>
    </message>
    <message>
        <source>customers came to you</source>
        <extracomment>Under a large number; a customer with a voucher, or one who was sent.</extracomment>
        <translation>kunder kom till dig</translation>
    </message>
    <message>
        <source>discounts given</source>
        <translation>rabatter gavs</translation>
    </message>
    <message>
        <source>redeemed here</source>
        <translation>inlösta här</translation>
    </message>
    <message>
        <source>sales with vouchers</source>
        <translation>försäljning med checkar</translation>
    </message>
    <message>
        <source>sent to you</source>
        <translation>till dig</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Between two days: from the first to the last.</extracomment>
        <translation>till</translation>
    </message>
    <message>
        <source>vouchers and customers given</source>
        <translation>checkar och kunder gavs</translation>
    </message>
    <message numerus="yes">
        <source>{area}: %n members</source>
        <extracomment>A tile of the map, for a screen reader and the tooltip; {area} is a postcode.</extracomment>
        <translation>
            <numerusform>{area}: %n medlem</numerusform>
            <numerusform>{area}: %n medlemmar</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is ready.</source>
        <extracomment>Message after a file was written; {file} is its name.</extracomment>
        <translation>{file} är klar.</translation>
    </message>
    <message>
        <source>{given} given, {received} received</source>
        <extracomment>For a screen reader: the bars of a partner.</extracomment>
        <translation>{given} givet, {received} fått</translation>
    </message>
    <message>
        <source>{trade}: {count}</source>
        <extracomment>A trade and how many members have it: &quot;Plumber: 3&quot;.</extracomment>
        <translation>{trade}: {count}</translation>
    </message>
    <message>
        <source>won</source>
        <comment>received</comment>
        <translation>vunna</translation>
    </message>
    <message>
        <source>won</source>
        <comment>sent</comment>
        <translation>vunna</translation>
    </message>
</context>
<context>
    <name>ui-settings</name>
    <message>
        <source>As the computer</source>
        <translation>Som datorn</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Färger</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Everything is saved at once</source>
        <translation>Allt sparas genast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>My business</source>
        <translation>Mitt företag</translation>
    </message>
    <message>
        <source>My computers</source>
        <extracomment>Goes to the part of the page of exchanges with the user&apos;s own computers.</extracomment>
        <translation>Mina datorer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>Gatuadress</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Den här datorn</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Bransch</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webbadress</translation>
    </message>
    <message>
        <source>{field} was changed</source>
        <translation>{field} ändrades</translation>
    </message>
</context>
<context>
    <name>ui-sheets</name>
    <message numerus="yes">
        <source>%n cards on {sheets}</source>
        <extracomment>The first half of how card sheets are filled (&quot;24 cards on 3 sheets&quot;).</extracomment>
        <translation>
            <numerusform>%n kort på {sheets}</numerusform>
            <numerusform>%n kort på {sheets}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part-used</source>
        <extracomment>How many card sheets of a product lie in the drawer with places left.</extracomment>
        <translation>
            <numerusform>%n påbörjat</numerusform>
            <numerusform>%n påbörjade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places left</source>
        <extracomment>The second half of how card sheets are filled, after a comma.</extracomment>
        <translation>
            <numerusform>%n plats kvar</numerusform>
            <numerusform>%n platser kvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <extracomment>Card sheets, inside &quot;24 cards on 3 sheets&quot;.</extracomment>
        <translation>
            <numerusform>%n ark</numerusform>
            <numerusform>%n ark</numerusform>
        </translation>
    </message>
    <message>
        <source>Add your own card sheet</source>
        <extracomment>Title of the dialog for an own card sheet.</extracomment>
        <translation>Lägg till ett eget kortark</translation>
    </message>
    <message>
        <source>Card in mm</source>
        <extracomment>Before two fields: the width and height of a card as measured.</extracomment>
        <translation>Kort i mm</translation>
    </message>
    <message>
        <source>Card sheets</source>
        <translation>Kortark</translation>
    </message>
    <message>
        <source>Card to card across</source>
        <translation>Kort till kort i sidled</translation>
    </message>
    <message>
        <source>Card to card down</source>
        <translation>Kort till kort i höjdled</translation>
    </message>
    <message>
        <source>Cards</source>
        <extracomment>Chips that narrow a list of card sheets.</extracomment>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Cards across</source>
        <translation>Kort på bredden</translation>
    </message>
    <message>
        <source>Cards below each other overlap by {length} mm. “{step}” cannot be less than “{size}”.</source>
        <translation>Kort under varandra ligger {length} mm på varandra. ”{step}” kan inte vara mindre än ”{size}”.</translation>
    </message>
    <message>
        <source>Cards beside each other overlap by {length} mm. “{step}” cannot be less than “{size}”.</source>
        <translation>Kort bredvid varandra ligger {length} mm på varandra. ”{step}” kan inte vara mindre än ”{size}”.</translation>
    </message>
    <message>
        <source>Cards down</source>
        <translation>Kort på höjden</translation>
    </message>
    <message>
        <source>Change the sheet</source>
        <translation>Ändra arket</translation>
    </message>
    <message>
        <source>Change your card sheet</source>
        <extracomment>Title of the dialog for an own card sheet.</extracomment>
        <translation>Ändra ditt kortark</translation>
    </message>
    <message>
        <source>Choose a card sheet</source>
        <extracomment>Title of the dialog in which a card sheet is chosen.</extracomment>
        <translation>Välj kortark</translation>
    </message>
    <message>
        <source>Choose the sheet</source>
        <extracomment>The button that takes the chosen card sheet.</extracomment>
        <translation>Välj arket</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>Nummer eller namn</translation>
    </message>
    <message>
        <source>Favourite</source>
        <extracomment>A card sheet that the user has marked with a star.</extracomment>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriter</translation>
    </message>
    <message>
        <source>Height</source>
        <extracomment>Inside an empty field for a length.</extracomment>
        <translation>Höjd</translation>
    </message>
    <message>
        <source>Height of a card</source>
        <translation>Kortets höjd</translation>
    </message>
    <message>
        <source>Height of a card in millimetres</source>
        <translation>Kortets höjd i millimeter</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketter</translation>
    </message>
    <message>
        <source>Lay plain {paper} paper in the tray.</source>
        <extracomment>In the dialog that prints the outlines of a card sheet&apos;s cards; {paper} is A4 or Letter.</extracomment>
        <translation>Lägg vanligt {paper}-papper i facket.</translation>
    </message>
    <message>
        <source>Lay the card sheet on the printed page and hold both against the light.</source>
        <extracomment>In the dialog that prints the outlines of a card sheet&apos;s cards.</extracomment>
        <translation>Lägg kortarket på den utskrivna sidan och håll båda mot ljuset.</translation>
    </message>
    <message>
        <source>Left margin</source>
        <translation>Vänstermarginal</translation>
    </message>
    <message>
        <source>Make a test print first</source>
        <extracomment>A card sheet whose measures may be wrong.</extracomment>
        <translation>Provtryck först</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>Gör till favorit</translation>
    </message>
    <message>
        <source>Maker</source>
        <extracomment>Fields of an own card sheet; lengths are in millimetres.</extracomment>
        <translation>Märke</translation>
    </message>
    <message>
        <source>Maker or code, as on the box</source>
        <translation>Märke eller nummer, som på asken</translation>
    </message>
    <message>
        <source>Measure in millimetres. From card to card is from one left edge, or upper edge, to the next.</source>
        <extracomment>Below the title of the dialog for an own card sheet.</extracomment>
        <translation>Mät i millimeter. Från kort till kort är från den ena vänster- eller överkanten till nästa.</translation>
    </message>
    <message>
        <source>No card sheet fits. Search for less, or measure a card.</source>
        <translation>Inget kortark passar. Sök på mindre, eller mät ett kort.</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Ta bort favoriten</translation>
    </message>
    <message>
        <source>No printer was found on this computer. Add one in the computer’s settings, or open the page in a PDF program and print it from there.</source>
        <translation>Ingen skrivare hittades på den här datorn. Lägg till en i datorns inställningar, eller öppna sidan i ett PDF-program och skriv ut den därifrån.</translation>
    </message>
    <message>
        <source>No program for PDF files was found. The page is {path}.</source>
        <extracomment>Where the computer has no program for PDF files.</extracomment>
        <translation>Inget program för PDF-filer hittades. Sidan är {path}.</translation>
    </message>
    <message>
        <source>Outlines</source>
        <extracomment>What the computer&apos;s print queue calls the outlines of a card sheet&apos;s cards.</extracomment>
        <translation>Konturer</translation>
    </message>
    <message>
        <source>Own</source>
        <extracomment>The maker of an own card sheet, where none was typed.</extracomment>
        <translation>Eget</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papper</translation>
    </message>
    <message numerus="yes">
        <source>Part-used sheet: %n places left</source>
        <extracomment>A choice below a card sheet: fill the part-used one in the drawer before a whole one.</extracomment>
        <translation>
            <numerusform>Påbörjat ark: %n plats kvar</numerusform>
            <numerusform>Påbörjat ark: %n platser kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>Print page 1 on plain paper at 100 %, lay the card sheet on it and hold both against the light. Page 2 is for the backs.</source>
        <extracomment>After the pages with the outlines of a card sheet&apos;s fronts and backs were opened.</extracomment>
        <translation>Skriv ut sida 1 på vanligt papper i 100 %, lägg kortarket på den och håll båda mot ljuset. Sida 2 är för baksidorna.</translation>
    </message>
    <message>
        <source>Print the outlines</source>
        <extracomment>A button of the dialog that prints the outlines of a card sheet&apos;s cards. Title of the dialog that prints the outlines of a card sheet&apos;s cards.</extracomment>
        <translation>Skriv ut konturerna</translation>
    </message>
    <message>
        <source>Print the outlines again</source>
        <translation>Skriv ut konturerna igen</translation>
    </message>
    <message>
        <source>Remove the sheet</source>
        <extracomment>Buttons of the dialog for an own card sheet.</extracomment>
        <translation>Ta bort arket</translation>
    </message>
    <message>
        <source>Round corners</source>
        <translation>Rundade hörn</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Spara arket</translation>
    </message>
    <message>
        <source>Test print the outlines</source>
        <extracomment>Opens the dialog that prints the outlines of a card sheet&apos;s cards.</extracomment>
        <translation>Provtryck konturer</translation>
    </message>
    <message>
        <source>The bottom card goes {length} mm off the paper. Make “{count}”, “{margin}” or “{step}” smaller.</source>
        <translation>Kortet längst ner går {length} mm utanför papperet. Minska ”{count}”, ”{margin}” eller ”{step}”.</translation>
    </message>
    <message>
        <source>The card goes {length} mm off the paper at the bottom. Make “{margin}” or “{size}” smaller.</source>
        <translation>Kortet går {length} mm utanför papperet nertill. Minska ”{margin}” eller ”{size}”.</translation>
    </message>
    <message>
        <source>The card goes {length} mm off the paper on the right. Make “{margin}” or “{size}” smaller.</source>
        <translation>Kortet går {length} mm utanför papperet till höger. Minska ”{margin}” eller ”{size}”.</translation>
    </message>
    <message>
        <source>The drawing shows the sheet as you type.</source>
        <extracomment>Below the fields of an own card sheet, while one is typed in.</extracomment>
        <translation>Bilden visar arket medan du skriver.</translation>
    </message>
    <message>
        <source>The leftmost card goes {length} mm off the paper. Make “{margin}” larger.</source>
        <translation>Kortet längst till vänster går {length} mm utanför papperet. Öka ”{margin}”.</translation>
    </message>
    <message numerus="yes">
        <source>The part-used sheet: {free} of %n places left</source>
        <extracomment>Screen reader and tooltip of a small drawn card sheet that is part-used.</extracomment>
        <translation>
            <numerusform>Det påbörjade arket: {free} av %n plats kvar</numerusform>
            <numerusform>Det påbörjade arket: {free} av %n platser kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>The rightmost card goes {length} mm off the paper. Make “{count}”, “{margin}” or “{step}” smaller.</source>
        <translation>Kortet längst till höger går {length} mm utanför papperet. Minska ”{count}”, ”{margin}” eller ”{step}”.</translation>
    </message>
    <message>
        <source>The top card goes {length} mm off the paper. Make “{margin}” larger.</source>
        <translation>Kortet längst upp går {length} mm utanför papperet. Öka ”{margin}”.</translation>
    </message>
    <message>
        <source>Upper margin</source>
        <translation>Övre marginal</translation>
    </message>
    <message>
        <source>Used before</source>
        <translation>Använda förut</translation>
    </message>
    <message>
        <source>Width</source>
        <extracomment>Inside an empty field for a length.</extracomment>
        <translation>Bredd</translation>
    </message>
    <message>
        <source>Width of a card</source>
        <translation>Kortets bredd</translation>
    </message>
    <message>
        <source>Width of a card in millimetres</source>
        <translation>Kortets bredd i millimeter</translation>
    </message>
    <message>
        <source>Your own</source>
        <extracomment>A card sheet that the user added.</extracomment>
        <translation>Ditt eget</translation>
    </message>
    <message>
        <source>Your own sheet</source>
        <extracomment>Open a dialog with the measures of an own card sheet.</extracomment>
        <translation>Eget ark</translation>
    </message>
    <message numerus="yes">
        <source>{sheets} part-used sheets: %n places left</source>
        <extracomment>A choice below a card sheet: fill the part-used ones in the drawer before a whole one.</extracomment>
        <translation>
            <numerusform>{sheets} påbörjade ark: %n plats kvar</numerusform>
            <numerusform>{sheets} påbörjade ark: %n platser kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>“{field}” can be at most {most} mm, half the card’s shorter side.</source>
        <extracomment>{field} is the name of a field, as it stands on the form.</extracomment>
        <translation>”{field}” kan vara högst {most} mm, halva kortets kortsida.</translation>
    </message>
    <message>
        <source>“{field}” has to be a number, such as {example}.</source>
        <extracomment>{field} is the name of a field, as it stands on the form; {example} is a number.</extracomment>
        <translation>”{field}” måste vara ett tal, till exempel {example}.</translation>
    </message>
    <message>
        <source>“{field}” has to be a whole number from 1 to {most}.</source>
        <extracomment>{field} is the name of a field, as it stands on the form.</extracomment>
        <translation>”{field}” måste vara ett heltal från 1 till {most}.</translation>
    </message>
    <message>
        <source>“{field}” has to be at least {least} mm.</source>
        <extracomment>{field} is the name of a field, as it stands on the form.</extracomment>
        <translation>”{field}” måste vara minst {least} mm.</translation>
    </message>
    <message>
        <source>“{field}” is empty: please fill it in.</source>
        <extracomment>{field} is the name of a field, as it stands on the form.</extracomment>
        <translation>”{field}” är tomt: fyll i det.</translation>
    </message>
    <message>
        <source>“{field}” is too large to be on paper.</source>
        <extracomment>{field} is the name of a field, as it stands on the form.</extracomment>
        <translation>”{field}” är för stort för att få plats på papper.</translation>
    </message>
</context>
<context>
    <name>ui-states</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Krock</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Förfallen</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Går snart ut</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>On trial</source>
        <translation>På prov</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>Inlöst</translation>
    </message>
    <message>
        <source>Redeemed twice</source>
        <translation>Dubbelinlöst</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avvisad</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Avstängd</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Oförändrad</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Makulerad</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
</context>
<context>
    <name>ui-vouchers</name>
    <message numerus="yes">
        <source>%n days left</source>
        <extracomment>State of a voucher, beside an icon.</extracomment>
        <translation>
            <numerusform>%n dag kvar</numerusform>
            <numerusform>%n dagar kvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can be used and are printed together.</source>
        <extracomment>Where several vouchers are chosen; those that are left out are listed below.</extracomment>
        <translation>
            <numerusform>%n av dem går att använda och skrivs ut.</numerusform>
            <numerusform>%n av dem går att använda och skrivs ut tillsammans.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can still be used</source>
        <extracomment>Under the title of the page of vouchers: how many can still be used.</extracomment>
        <translation>
            <numerusform>%n av dem kan fortfarande användas</numerusform>
            <numerusform>%n av dem kan fortfarande användas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets of plain A4 paper</source>
        <extracomment>Below the choice of how many vouchers share an A4.</extracomment>
        <translation>
            <numerusform>%n vanligt A4-ark</numerusform>
            <numerusform>%n vanliga A4-ark</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers chosen</source>
        <extracomment>Heading of the panel beside the list, where several vouchers are chosen.</extracomment>
        <translation>
            <numerusform>%n check vald</numerusform>
            <numerusform>%n checkar valda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vouchers that cannot be used were left out.</source>
        <extracomment>Follows what was saved: those that are redeemed, voided, replaced or expired.</extracomment>
        <translation>
            <numerusform>%n check som inte går att använda följde inte med.</numerusform>
            <numerusform>%n checkar som inte går att använda följde inte med.</numerusform>
        </translation>
    </message>
    <message>
        <source>A welcome pack brings a customer your partners&apos; discounts, one voucher each.</source>
        <translation>Ett välkomstpaket ger kunden dina partners rabatter, en check från var och en.</translation>
    </message>
    <message>
        <source>All of them can be used, and are printed together.</source>
        <extracomment>Where several vouchers are chosen.</extracomment>
        <translation>Alla går att använda och skrivs ut tillsammans.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Code and last day</source>
        <translation>Kod och sista dag</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Discounts from your partners for your customers</source>
        <extracomment>Under the title of the page of vouchers, when there are none.</extracomment>
        <translation>Rabatter från dina partner till dina kunder</translation>
    </message>
    <message>
        <source>For example: lost</source>
        <extracomment>Field of a dialog: why a voucher is voided or replaced, and an example.</extracomment>
        <translation>Till exempel: borttappad</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Lämna ut</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Utlämnad</translation>
    </message>
    <message>
        <source>Handed out by {business}</source>
        <translation>Utlämnad av {business}</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Utställd</translation>
    </message>
    <message>
        <source>Issued by {business}</source>
        <translation>Utställd av {business}</translation>
    </message>
    <message>
        <source>Last day</source>
        <extracomment>State of a voucher, beside an icon.</extracomment>
        <translation>Sista dagen</translation>
    </message>
    <message>
        <source>Make a welcome pack</source>
        <translation>Gör ett välkomstpaket</translation>
    </message>
    <message>
        <source>Mark as used</source>
        <translation>Markera som använd</translation>
    </message>
    <message>
        <source>Name, code or number</source>
        <translation>Namn, kod eller nummer</translation>
    </message>
    <message>
        <source>No program for PDF files was found. The file is {path}.</source>
        <extracomment>In the message bar; {path} is a file.</extracomment>
        <translation>Inget program för PDF-filer hittades. Filen är {path}.</translation>
    </message>
    <message>
        <source>No voucher fits</source>
        <extracomment>Where the list would be, when nothing fits what was searched for.</extracomment>
        <translation>Ingen rabattcheck passar</translation>
    </message>
    <message>
        <source>Nobody by name</source>
        <extracomment>Where a voucher was issued for nobody by name.</extracomment>
        <translation>Ingen med namn</translation>
    </message>
    <message>
        <source>None of them can be used, so there is nothing to print.</source>
        <extracomment>Where several vouchers are chosen, and all are redeemed, voided, replaced or expired.</extracomment>
        <translation>Ingen av dem går att använda, så det finns inget att skriva ut.</translation>
    </message>
    <message>
        <source>None: on the partner&apos;s word</source>
        <translation>Ingen: på partnerns ord</translation>
    </message>
    <message>
        <source>Nothing is noted here yet.</source>
        <extracomment>Where a voucher&apos;s history would be.</extracomment>
        <translation>Inget är noterat här än.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number {number} takes its place. Save it as PDF and hand it out.</source>
        <extracomment>Message; {number} is the new voucher&apos;s.</extracomment>
        <translation>Nummer {number} tar dess plats. Spara den som PDF och lämna ut den.</translation>
    </message>
    <message>
        <source>On paper</source>
        <extracomment>Over the choice of how many vouchers share an A4.</extracomment>
        <translation>På papper</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Field of a dialog: why a voucher is voided or replaced, and an example.</extracomment>
        <translation>Anledning</translation>
    </message>
    <message>
        <source>Redeemed at {business}</source>
        <translation>Inlöst hos {business}</translation>
    </message>
    <message>
        <source>Redemption taken back by {business}</source>
        <translation>Inlösen ångrad av {business}</translation>
    </message>
    <message>
        <source>Replace the voucher</source>
        <translation>Ersätt checken</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersatt</translation>
    </message>
    <message>
        <source>Replaced by {business}</source>
        <translation>Ersatt av {business}</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersätt …</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>Save the voucher as PDF</source>
        <extracomment>Title of the dialog that asks for a file.</extracomment>
        <translation>Spara checken som PDF</translation>
    </message>
    <message>
        <source>Save the vouchers as PDF</source>
        <extracomment>Title of the dialog that asks for a file.</extracomment>
        <translation>Spara checkarna som PDF</translation>
    </message>
    <message>
        <source>Search vouchers</source>
        <translation>Sök rabattcheck</translation>
    </message>
    <message>
        <source>Show all vouchers</source>
        <translation>Visa alla rabattcheckar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Tell {partner}. It cannot be made valid again.</source>
        <extracomment>In the dialog before a voucher on a partner&apos;s word is voided.</extracomment>
        <translation>Berätta det för {partner}. Den kan inte göras giltig igen.</translation>
    </message>
    <message>
        <source>The chosen voucher</source>
        <translation>Den valda rabattchecken</translation>
    </message>
    <message>
        <source>The customer gets a voucher with a new number, the same discount and the same last day. {partner} refuses the old one from the next exchange on.</source>
        <extracomment>In the dialog before a lost voucher is replaced; {partner} is where it could be used.</extracomment>
        <translation>Kunden får en check med nytt nummer, samma rabatt och samma sista dag. {partner} avvisar den gamla från och med nästa utbyte.</translation>
    </message>
    <message>
        <source>The voucher for {partner} is marked as used.</source>
        <extracomment>Message; {partner} is where the voucher was used.</extracomment>
        <translation>Rabattchecken för {partner} är markerad som använd.</translation>
    </message>
    <message>
        <source>The voucher for {partner} is noted as handed out.</source>
        <extracomment>Message; {partner} is where the voucher can be used.</extracomment>
        <translation>Checken till {partner} är noterad som utlämnad.</translation>
    </message>
    <message>
        <source>These cannot be used, and are left out:</source>
        <extracomment>Follows how many vouchers are printed; a list of the others stands below.</extracomment>
        <translation>De här går inte att använda och följer inte med:</translation>
    </message>
    <message>
        <source>To be used at</source>
        <translation>Används hos</translation>
    </message>
    <message>
        <source>Try a part of the name, or the whole code.</source>
        <translation>Prova en del av namnet, eller hela koden.</translation>
    </message>
    <message>
        <source>Valid through</source>
        <translation>Giltig t.o.m.</translation>
    </message>
    <message>
        <source>Valid through {day}</source>
        <extracomment>Below a voucher&apos;s code.</extracomment>
        <translation>Giltig t.o.m. {day}</translation>
    </message>
    <message>
        <source>Void the voucher</source>
        <translation>Makulera checken</translation>
    </message>
    <message>
        <source>Voided by {business}</source>
        <translation>Makulerad av {business}</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>Makulera …</translation>
    </message>
    <message>
        <source>Voucher</source>
        <extracomment>Heads of the table of vouchers.</extracomment>
        <translation>Rabattcheck</translation>
    </message>
    <message>
        <source>Voucher {code}</source>
        <extracomment>Name of a file, without its ending.</extracomment>
        <translation>Rabattcheck {code}</translation>
    </message>
    <message>
        <source>Voucher {code} is voided.</source>
        <extracomment>Message; {code} is the voucher&apos;s.</extracomment>
        <translation>Rabattcheck {code} är makulerad.</translation>
    </message>
    <message>
        <source>Voucher {done} of {total}</source>
        <extracomment>Beside a progress bar while vouchers are drawn.</extracomment>
        <translation>Check {done} av {total}</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <extracomment>The page of discount vouchers, in the side navigation and over the page.</extracomment>
        <translation>Rabattcheckar</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Det här har hänt</translation>
    </message>
    <message>
        <source>Your vouchers gather here</source>
        <translation>Här samlas dina rabattcheckar</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Below a list of vouchers that are not printed.</extracomment>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>{code}: issued by {issuer}</source>
        <extracomment>A voucher that is not printed; {code} is its own, {issuer} a business.</extracomment>
        <translation>{code}: utställd av {issuer}</translation>
    </message>
    <message>
        <source>{code}: {state}</source>
        <extracomment>A voucher that is not printed; {code} is its own, {state} for example &quot;Redeemed&quot;.</extracomment>
        <translation>{code}: {state}</translation>
    </message>
    <message numerus="yes">
        <source>{file} is ready, with %n vouchers.</source>
        <extracomment>Message after a file with several vouchers was written; {file} is its name.</extracomment>
        <translation>
            <numerusform>{file} är klar, med %n check.</numerusform>
            <numerusform>{file} är klar, med %n checkar.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is ready.</source>
        <extracomment>Message after a file was written; {file} is its name.</extracomment>
        <translation>{file} är klar.</translation>
    </message>
    <message>
        <source>{partner} refuses it from the next exchange on. It cannot be made valid again.</source>
        <extracomment>In the dialog before a voucher is voided; {partner} is where it could be used.</extracomment>
        <translation>{partner} avvisar den från och med nästa utbyte. Den kan inte bli giltig igen.</translation>
    </message>
    <message>
        <source>{partner}, {code}: {state}</source>
        <extracomment>The same for one that has a number alone, of {partner}&apos;s.</extracomment>
        <translation>{partner}, {code}: {state}</translation>
    </message>
    <message>
        <source>{what}: {reason}</source>
        <extracomment>What happened to a voucher, and the reason that was given.</extracomment>
        <translation>{what}: {reason}</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <comment>file</comment>
        <extracomment>Name of a file with several vouchers, without its ending.</extracomment>
        <translation>Rabattcheckar</translation>
    </message>
    <message>
        <source>All</source>
        <comment>vouchers</comment>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>vouchers</comment>
        <translation>Förfallna</translation>
    </message>
    <message>
        <source>Handed out</source>
        <comment>vouchers</comment>
        <translation>Utlämnade</translation>
    </message>
    <message>
        <source>Issued</source>
        <comment>vouchers</comment>
        <translation>Utställda</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <comment>vouchers</comment>
        <translation>Inlösta</translation>
    </message>
    <message>
        <source>Replaced</source>
        <comment>vouchers</comment>
        <translation>Ersatta</translation>
    </message>
    <message>
        <source>Voided</source>
        <comment>vouchers</comment>
        <translation>Makulerade</translation>
    </message>
</context>
<context>
    <name>verdict</name>
    <message>
        <source>A new voucher has taken the place of this one. Please ask for the new one.</source>
        <translation>En ny rabattcheck har ersatt den här. Be kunden om den nya.</translation>
    </message>
    <message>
        <source>Already redeemed</source>
        <translation>Redan inlöst</translation>
    </message>
    <message>
        <source>Another partner’s voucher</source>
        <translation>Annan partners check</translation>
    </message>
    <message>
        <source>Below the minimum</source>
        <translation>Under minsta köp</translation>
    </message>
    <message>
        <source>Check the clock</source>
        <translation>Kolla klockan</translation>
    </message>
    <message>
        <source>Does not match</source>
        <translation>Stämmer inte</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Förfallen</translation>
    </message>
    <message>
        <source>Invoice {invoice} already has a voucher, and two cannot be combined. This one stays valid for another purchase.</source>
        <translation>Faktura {invoice} har redan en rabattcheck, och två kan inte slås ihop. Den här gäller vid ett annat köp.</translation>
    </message>
    <message>
        <source>Its last day has passed. The customer can ask the issuer for a new one.</source>
        <translation>Sista dagen har passerat. Kunden kan be utfärdaren om en ny.</translation>
    </message>
    <message>
        <source>Its last day was {day}. The customer can ask the issuer for a new one.</source>
        <translation>Sista dagen var {day}. Kunden kan be utfärdaren om en ny.</translation>
    </message>
    <message>
        <source>More vouchers are out than your offer allows. If you want to take it anyway, raise the number in the offer first.</source>
        <translation>Det är fler checkar ute än ditt erbjudande räcker till. Vill du ta emot den ändå, så höj antalet i erbjudandet först.</translation>
    </message>
    <message>
        <source>Offer withdrawn</source>
        <translation>Tillbakadraget</translation>
    </message>
    <message>
        <source>One per invoice</source>
        <translation>En per faktura</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <translation>Fler än avtalat</translation>
    </message>
    <message>
        <source>Partner suspended</source>
        <translation>Avstängd partner</translation>
    </message>
    <message>
        <source>Read the voucher once more. If it still does not match, it is for another till or not genuine: give no discount.</source>
        <translation>Läs checken en gång till. Stämmer den fortfarande inte, så hör den till en annan kassa eller är inte äkta: ge ingen rabatt.</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersatt</translation>
    </message>
    <message>
        <source>Scan the voucher again, or type its 18 characters by hand.</source>
        <translation>Skanna checken igen, eller skriv de 18 tecknen för hand.</translation>
    </message>
    <message>
        <source>The computer’s clock does not agree with the vouchers. Set its date and time right, and try again.</source>
        <translation>Datorns klocka går inte ihop med checkarna. Ställ datum och tid rätt, och försök igen.</translation>
    </message>
    <message>
        <source>The invoice already has a voucher, and two cannot be combined. This one stays valid for another purchase.</source>
        <translation>Fakturan har redan en rabattcheck, och två kan inte slås ihop. Den här gäller vid ett annat köp.</translation>
    </message>
    <message>
        <source>The issuer has voided this voucher. Give no discount; the customer can ask the issuer.</source>
        <translation>Utfärdaren har makulerat den här checken. Ge ingen rabatt; kunden kan fråga utfärdaren.</translation>
    </message>
    <message>
        <source>The issuer is not among your partners. Read in their partner card and try again, or ring them.</source>
        <translation>Utfärdaren finns inte bland dina partner. Läs in deras medlemskort och försök igen, eller ring dem.</translation>
    </message>
    <message>
        <source>The offer is withdrawn, or this computer has not heard of it. If another of your computers has it, make an exchange and try again.</source>
        <translation>Erbjudandet är tillbakadraget, eller så känner den här datorn inte till det. Finns det på en annan av dina datorer, så gör ett utbyte och försök igen.</translation>
    </message>
    <message>
        <source>The purchase has to be at least {minimum}. The voucher stays valid for a larger one.</source>
        <translation>Köpet behöver vara på minst {minimum}. Checken gäller fortfarande vid ett större köp.</translation>
    </message>
    <message>
        <source>The purchase is smaller than the voucher asks for. It stays valid for a larger one.</source>
        <translation>Köpet är mindre än checken kräver. Den gäller fortfarande vid ett större köp.</translation>
    </message>
    <message>
        <source>This voucher has been used. Give no discount.</source>
        <translation>Den här rabattchecken har använts. Ge ingen rabatt.</translation>
    </message>
    <message>
        <source>This voucher is for another partner. The name is printed on it.</source>
        <translation>Den här checken gäller hos en annan partner. Namnet står på den.</translation>
    </message>
    <message>
        <source>This voucher is for {redeemer}. Please show the customer the way there.</source>
        <translation>Den här checken gäller hos {redeemer}. Visa gärna kunden dit.</translation>
    </message>
    <message>
        <source>This voucher was used on {day}. Give no discount.</source>
        <translation>Den här rabattchecken användes {day}. Ge ingen rabatt.</translation>
    </message>
    <message>
        <source>Unknown issuer</source>
        <translation>Okänd utfärdare</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Oläslig check</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Makulerad</translation>
    </message>
    <message>
        <source>You have suspended the partner who issued it. Give no discount as long as that holds.</source>
        <translation>Du har stängt av partnern som ställde ut den. Ge ingen rabatt så länge det gäller.</translation>
    </message>
</context>
</TS>
