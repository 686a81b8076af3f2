<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
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
    <name>cli</name>
    <message numerus="yes">
        <source>%n card(s) on {sheets}.</source>
        <translation>
            <numerusform>Ett kort på {sheets}.</numerusform>
            <numerusform>%n kort på {sheets}.</numerusform>
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
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>No customer fits. Add one with “customers add”.</source>
        <translation>Ingen kund passar. Lägg till en med ”customers add”.</translation>
    </message>
    <message>
        <source>No partner fits. Add one with “partners add”.</source>
        <translation>Ingen partner passar. Lägg till en med ”partners add”.</translation>
    </message>
    <message>
        <source>No voucher fits. Issue some with “vouchers issue”.</source>
        <translation>Ingen rabattcheck passar. Ställ ut några med ”vouchers issue”.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
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
        <source>Offer</source>
        <translation>Erbjudande</translation>
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
        <source>Something went wrong inside Handslag; nothing was changed by this command. Please report it, with what stands above.</source>
        <translation>Något gick fel inne i Handslag; kommandot har inte ändrat något. Rapportera gärna felet, med det som står här ovanför.</translation>
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
        <source>The cards of this sheet are not centred in the catalogue: make a test print.</source>
        <translation>Korten på det här arket ligger inte mitt på i katalogen: gör en provutskrift.</translation>
    </message>
    <message>
        <source>The commands are “handslag init” and “handslag demo”.</source>
        <translation>Kommandona heter ”handslag init” och ”handslag demo”.</translation>
    </message>
    <message>
        <source>The pack is in {file}.</source>
        <translation>Paketet ligger i {file}.</translation>
    </message>
    <message>
        <source>The redemption of {moment} is taken back; the voucher {code} is valid again.</source>
        <translation>Inlösen {moment} är ångrad, och rabattchecken {code} gäller igen.</translation>
    </message>
    <message>
        <source>The voucher {code} is handed out.</source>
        <translation>Rabattchecken {code} är utlämnad.</translation>
    </message>
    <message>
        <source>The voucher {code} is voided. {partner} refuses it from your next exchange on.</source>
        <translation>Rabattchecken {code} är makulerad. {partner} tar inte emot den från och med nästa utbyte.</translation>
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
        <source>There is no offer yet. Make one with “offers add”.</source>
        <translation>Här finns inget erbjudande än. Gör ett med ”offers add”.</translation>
    </message>
    <message>
        <source>There is no window to open here, so this is the demonstration instead: {name} in {town} makes the Johansson family&apos;s welcome pack.</source>
        <translation>Här finns inget fönster att öppna, så det här är demonstrationen i stället: {name} i {town} gör familjen Johanssons välkomstpaket.</translation>
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
        <source>check and redeem vouchers at the counter</source>
        <translation>kontrollera och lös in rabattcheckar i kassan</translation>
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
        <source>expired</source>
        <translation>förfallen</translation>
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
        <source>give your offer new terms</source>
        <translation>ge ditt erbjudande nya villkor</translation>
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
        <source>list vouchers</source>
        <translation>lista rabattcheckar</translation>
    </message>
    <message>
        <source>make a customer&apos;s welcome pack: letter, vouchers and cards</source>
        <translation>gör en kunds välkomstpaket: brev, rabattcheckar och visitkort</translation>
    </message>
    <message>
        <source>make a new offer of your own</source>
        <translation>gör ett nytt eget erbjudande</translation>
    </message>
    <message>
        <source>note that the customer has a voucher</source>
        <translation>anteckna att kunden har fått en rabattcheck</translation>
    </message>
    <message>
        <source>on trial</source>
        <translation>på prov</translation>
    </message>
    <message>
        <source>perforated card sheets</source>
        <translation>kortark med perforering</translation>
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
        <source>say whether a voucher is valid</source>
        <translation>se om en rabattcheck gäller</translation>
    </message>
    <message>
        <source>see whether everything is in order</source>
        <translation>se om allt är i sin ordning</translation>
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
        <source>take a new customer up</source>
        <translation>lägg till en kund</translation>
    </message>
    <message>
        <source>take a redemption back</source>
        <translation>ångra en inlösen</translation>
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
        <source>what you and your partners promise</source>
        <translation>vad du och dina partner lovar</translation>
    </message>
    <message>
        <source>who you are to your partners</source>
        <translation>vem du är för dina partner</translation>
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
        <source>write vouchers to a PDF file</source>
        <translation>skriv rabattcheckar till en PDF-fil</translation>
    </message>
    <message>
        <source>write your card to a .handslag or .vcf file</source>
        <translation>skriv ditt medlemskort till en .handslag- eller .vcf-fil</translation>
    </message>
    <message>
        <source>{card}: some letters of “{text}” cannot be printed.</source>
        <translation>{card}: några tecken i ”{text}” går inte att skriva ut.</translation>
    </message>
    <message>
        <source>{card}: the contact is too long for a QR code.</source>
        <translation>{card}: kontaktuppgifterna är för långa för en QR-kod.</translation>
    </message>
    <message>
        <source>{card}: the picture cannot be read and was left out.</source>
        <translation>{card}: bilden går inte att läsa och har utelämnats.</translation>
    </message>
    <message>
        <source>{card}: the terms are too long and were left out.</source>
        <translation>{card}: villkoren är för långa och har utelämnats.</translation>
    </message>
    <message>
        <source>{card}: “{text}” does not fit in a readable size.</source>
        <translation>{card}: ”{text}” får inte plats i läsbar storlek.</translation>
    </message>
    <message>
        <source>{card}: “{text}” is too long and was cut.</source>
        <translation>{card}: ”{text}” är för långt och har kortats.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n page(s).</source>
        <translation>
            <numerusform>{file}: en sida.</numerusform>
            <numerusform>{file}: %n sidor.</numerusform>
        </translation>
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
        <source>{name} is set up. Next: introduce yourself with “partners card export”.</source>
        <translation>{name} är upplagt. Presentera dig sedan med ”partners card export”.</translation>
    </message>
    <message>
        <source>{name} is taken up.</source>
        <translation>{name} är tillagd.</translation>
    </message>
    <message>
        <source>{name} is your partner now; {n} objects are new.</source>
        <translation>{name} är din partner nu, och {n} uppgifter är nya.</translation>
    </message>
    <message>
        <source>{name}&apos;s card is in {file}.</source>
        <translation>Medlemskortet för {name} ligger i {file}.</translation>
    </message>
    <message>
        <source>“{text}” is not a date; write it as 2026-11-23</source>
        <translation>”{text}” är inget datum; skriv det som 2026-11-23</translation>
    </message>
    <message>
        <source>“{text}” is not a number; write it as 1000 or 12,50</source>
        <translation>”{text}” är inget tal; skriv det som 1000 eller 12,50</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number</source>
        <translation>”{text}” är inget heltal</translation>
    </message>
</context>
<context>
    <name>errors</name>
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
        <source>There is no printer called {text}. See that it is switched on and added to this computer.</source>
        <translation>Det finns ingen skrivare som heter {text}. Se efter att den är på och tillagd på den här datorn.</translation>
    </message>
    <message>
        <source>There is no redemption for {text} here. Look for the voucher in the list of redeemed ones.</source>
        <translation>Här finns ingen inlösen för {text}. Leta upp checken bland de inlösta.</translation>
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
        <source>The file {path} is damaged or not whole, so nothing was taken in. Copy it again, or ask for a new one.</source>
        <translation>Filen {path} är skadad eller inte hel, så inget har lästs in. Kopiera den igen, eller be om en ny.</translation>
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
        <source>Erasing removes everything about the customer{named} for good. Confirm with yes that this is what you want.</source>
        <translation>Radering tar bort allt om kunden{named} för gott. Bekräfta med ja att du vill det.</translation>
    </message>
    <message>
        <source>No welcome pack has been printed for the customer{named} before. Print a new one.</source>
        <translation>Inget välkomstpaket har skrivits ut för kunden{named} förut. Skriv ut ett nytt.</translation>
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
